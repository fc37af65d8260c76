@echo off
rem Starts Descent from the folder that `mvn package` builds.
setlocal
set "java=java"
if defined JAVA_HOME set "java=%JAVA_HOME%\bin\java"
set "flags=--enable-native-access=ALL-UNNAMED -XX:+UseSerialGC"
for /f "tokens=3" %%v in ('""%java%" -version 2^>^&1 ^| findstr /i version"') do set "version=%%~v"
for /f "delims=." %%m in ("%version%") do if %%m geq 24 set "flags=%flags% --sun-misc-unsafe-memory-access=allow"
"%java%" %flags% "-Ddescent.command=%~0" -XX:TieredStopAtLevel=1 %DESCENT_JAVA_OPTIONS% -cp "%~dp0lib\*;%~dp0lib\specs\*" descent.cli.Main %*

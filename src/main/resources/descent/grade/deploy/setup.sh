#!/usr/bin/env bash
# Gradescope runs this once, as root, when it builds the autograder's image: a JDK, and bubblewrap for the sandbox.
set -euo pipefail
export DEBIAN_FRONTEND=noninteractive
if ! command -v javac >/dev/null || ! command -v bwrap >/dev/null; then
    apt-get update
    apt-get install -y --no-install-recommends openjdk-17-jdk-headless bubblewrap util-linux
fi
javac -version
chmod +x "${AUTOGRADER_ROOT:-/autograder}/source/descent"

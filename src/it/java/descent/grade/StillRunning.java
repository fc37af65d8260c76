package descent.grade;

import java.util.List;

/** Processes of a grader that should be gone. */
final class StillRunning {
    private StillRunning() {}

    /** The commands of those that name the grader's folder or sleep as the attacks do, and wait for no submission. */
    static List<String> of(LocalGrader grader) {
        String ours = grader.folder().toString();
        List<ProcessHandle> waiting = grader.waiting().toList();
        return ProcessHandle.allProcesses()
                .filter(process -> !waiting.contains(process))
                .map(process -> String.join(" ", process.info().arguments().orElse(new String[0])))
                .filter(arguments -> !arguments.endsWith("descent.student.Rehearsal"))
                .filter(arguments -> arguments.contains(Attacks.SLEEP) || arguments.contains(ours))
                .toList();
    }
}

package descent.kata.watch;

import descent.kata.Exercise;
import descent.kata.check.Checked;
import descent.kata.check.Checker;
import descent.kata.check.Project;
import descent.kata.state.State;
import java.io.Reader;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Watches a project's exercises until somebody quits: one thread looks for saved files, one checks, one reads keys, and
 * the caller's shows what came of it.
 */
public final class Watch implements CheckQueue.Listener {
    private static final int PAGE = 15;
    private static final List<String> KEYS = List.of(
            "  n, p           the next exercise that is not done; the one before",
            "  h              one hint more",
            "  l              all exercises, and how they stand",
            "  r              your rule and the reference race down a function, as a page",
            "  e              the lesson, as a page",
            "  ↓ ↑ or j k     scroll what does not fit; space and b by pages",
            "  any other key  back to the report",
            "  q              quit");

    private final Project project;
    private final Aids aids;
    private final Loop loop = new Loop();
    private final Session session;
    private final CheckQueue queue;

    /** @param display where to show it; left open */
    Watch(Project project, Checker checker, Display display, Aids aids) {
        this.project = project;
        this.aids = aids;
        this.session = new Session(project, State.of(project.folder()), display);
        this.queue = new CheckQueue(checker, this);
    }

    /**
     * Returns when somebody quits.
     *
     * @param keys what somebody types; at its end, watching goes on
     * @return how far the student has come, for example "7 of 18 done"
     */
    String run(Reader keys) {
        Saves saves = new Saves(
                project.folder(),
                Instant::now,
                saved -> loop.post(() -> session.saved(saved).forEach(queue::saved)));
        session.begin();
        queue.unknown(inOrder());
        queue.warmUp(Exercise.find("Adam").stream().toList());
        start("checks", queue);
        start("looks for saved files", saves);
        start("reads keys", new Keys(keys, key -> loop.post(() -> press(key))));
        loop.run();
        return session.progress();
    }

    void stop() {
        loop.stop();
    }

    private void press(int key) {
        switch (Character.toLowerCase(key)) {
            case 'n' -> session.next();
            case 'p' -> session.previous();
            case 'h' -> session.showAbove(() -> aids.hint(session.current()));
            case 'l' -> session.showAlone(aids::list);
            case 'r' -> slowly("  racing …", aids::race);
            case 'e' -> slowly("  drawing the lesson …", aids::lesson);
            case '?' -> session.showAlone(() -> KEYS);
            case 'j', '\r', '\n' -> session.scroll(1);
            case 'k' -> session.scroll(-1);
            case ' ' -> session.scroll(PAGE);
            case 'b' -> session.scroll(-PAGE);
            case 'q', Keys.END -> loop.stop();
            default -> session.back();
        }
    }

    /** What takes seconds keeps no save waiting. @param meanwhile what is shown until it is there */
    private void slowly(String meanwhile, Function<Exercise, List<String>> asked) {
        Exercise exercise = session.current();
        session.showAbove(() -> List.of(meanwhile));
        start("answers a key", () -> {
            List<String> answer = Session.answered(() -> asked.apply(exercise));
            loop.post(() -> session.showAbove(exercise, answer));
        });
    }

    /** The current one first. */
    private List<Exercise> inOrder() {
        List<Exercise> order = new ArrayList<>(project.course().exercises());
        order.remove(session.current());
        order.add(0, session.current());
        return order;
    }

    @Override
    public void begins(Exercise exercise) {
        loop.post(() -> session.begins(exercise));
    }

    @Override
    public void found(Checked checked) {
        loop.post(() -> session.found(checked));
    }

    @Override
    public void ends(Exercise exercise) {
        loop.post(() -> session.ends(exercise));
    }

    @Override
    public void fails(String why) {
        loop.post(() -> session.fails(why));
    }

    private static void start(String task, Runnable work) {
        Thread thread = new Thread(work, task);
        thread.setDaemon(true);
        thread.start();
    }
}

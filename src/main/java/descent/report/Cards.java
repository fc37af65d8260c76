package descent.report;

import java.util.List;

/**
 * Pictures with a few words, each of which leads to another page.
 *
 * @param cards in their order
 */
public record Cards(List<Card> cards) implements Block {
    public Cards {
        cards = List.copyOf(cards);
    }

    /**
     * One of them.
     *
     * @param title what it leads to
     * @param text what is to be seen there
     * @param page where it leads, relative to the page that shows it
     * @param picture the picture's place, relative too
     */
    public record Card(String title, String text, String page, String picture) {}
}

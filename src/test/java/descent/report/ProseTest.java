package descent.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProseTest {
    @Test
    void rendersMarkdown() {
        assertThat(new Prose("- **η** is `x`").html()).contains("<li><strong>η</strong> is <code>x</code></li>");
    }

    @Test
    void showsHtmlAsItStandsAndNoScriptInALink() {
        assertThat(new Prose("<script>x</script>").html())
                .contains("&lt;script&gt;")
                .doesNotContain("<script>");
        assertThat(new Prose("[x](javascript:y)").html()).doesNotContain("javascript:");
    }
}

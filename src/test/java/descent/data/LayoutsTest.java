package descent.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Data folders as people have them: read, or named for what they are. */
class LayoutsTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%s-images.idx3-ubyte %s-labels.idx1-ubyte", // Kaggle, 7-Zip, the Finder
                "MNIST/raw/%s-images-idx3-ubyte MNIST/raw/%s-labels-idx1-ubyte", // torchvision
                "%s-images.idx3-ubyte/%<s-images-idx3-ubyte %s-labels-idx1-ubyte/%<s-labels-idx1-ubyte", // a folder
                // named like
                // its file
                "%S-IMAGES-IDX3-UBYTE %S-LABELS-IDX1-UBYTE",
                "emnist-digits-%s-images-idx3-ubyte emnist-digits-%s-labels-idx1-ubyte"
            })
    void mnistIsFoundInTheLayoutsThatPeopleHave(String layout) throws IOException {
        for (String part : List.of("train", "t10k")) {
            int count = part.equals("train") ? SmallMnist.TRAIN : SmallMnist.TEST;
            String[] names = layout.split(" ");
            write(names[0].formatted(part), SmallMnist.images(count));
            write(names[1].formatted(part), SmallMnist.labels(count));
        }
        assertThat(Mnist.load(folder).train().count()).isEqualTo(SmallMnist.TRAIN);
    }

    @Test
    void emnistsOwnNameForTheTestFilesIsKnown() throws IOException {
        write("emnist-mnist-train-images-idx3-ubyte", SmallMnist.images(20));
        write("emnist-mnist-train-labels-idx1-ubyte", SmallMnist.labels(20));
        write("emnist-mnist-test-images-idx3-ubyte", SmallMnist.images(10));
        write("emnist-mnist-test-labels-idx1-ubyte", SmallMnist.labels(10));
        assertThat(Mnist.load(folder).test().count()).isEqualTo(10);
    }

    @Test
    void theFolderMayBeALink() throws IOException {
        Path files = SmallMnist.writeGzipped(Files.createDirectory(folder.resolve("files")));
        Path link = Files.createSymbolicLink(folder.resolve("link"), files);
        assertThat(Mnist.load(link).test().count()).isEqualTo(SmallMnist.TEST);
    }

    @Test
    void severalDataSetsInOneFolderAreNamed() throws IOException {
        write("emnist-letters-train-images-idx3-ubyte", SmallMnist.images(20));
        write("emnist-digits-train-images-idx3-ubyte", SmallMnist.images(20));
        assertThatThrownBy(() -> Mnist.load(folder))
                .hasMessage(
                        folder
                                + " holds several data sets (emnist-digits-, emnist-letters-). Give a folder with the files of one");
    }

    @Test
    void aDataSetsOtherVersionsAreNamedForWhatTheyAre() throws IOException {
        write("cifar-10-batches-py/data_batch_1", new byte[] {1});
        assertThatThrownBy(() -> Cifar10.load(folder))
                .hasMessageContaining("lacks data_batch_1.bin")
                .hasMessageContaining("It holds CIFAR-10's version for Python (pickles)");
        write("cifar-100-binary/fine_label_names.txt", new byte[] {1});
        assertThatThrownBy(() -> Cifar10.load(folder))
                .hasMessageContaining("It holds CIFAR-100, which has 100 classes");
    }

    @Test
    void aWebPageAndAnLfsPointerAreNamedForWhatTheyAre() throws IOException {
        for (String name : MnistFormat.FILES) {
            write(name + ".gz", "<!DOCTYPE html><html>404".getBytes(StandardCharsets.UTF_8));
        }
        assertThatThrownBy(() -> Mnist.load(folder)).hasMessageContaining(".gz is an HTML page, not data");
        write(
                MnistFormat.FILES.get(0) + ".gz",
                "version https://git-lfs.github.com/spec/v1\noid".getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> Mnist.load(folder)).hasMessageContaining(".gz is a Git LFS pointer, not data");
    }

    @Test
    void imagesOfAnySizeWithAnyClassesAreReadAsOnesOwn() throws IOException {
        write("train-images-idx3-ubyte", SmallMnist.images(6, 3, 5));
        write("train-labels-idx1-ubyte", SmallMnist.idx(new byte[] {0, 1, 2, 3, 12, 5}, 6));
        write("t10k-images-idx3-ubyte", SmallMnist.images(2, 3, 5));
        write("t10k-labels-idx1-ubyte", SmallMnist.idx(new byte[] {0, 1}, 2));
        Data data = ImageFolder.read(folder);
        assertThat(data.train().inputs().shape()).containsExactly(6, 15);
        assertThat(data.test().targets().shape()).containsExactly(2, 13);
        assertThatThrownBy(() -> Mnist.load(folder)).hasMessageContaining("holds images of 3×5 pixels, expected 28×28");
    }

    private void write(String name, byte[] content) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, content);
    }
}

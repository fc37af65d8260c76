package descent.device;

import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.bytedeco.javacpp.Pointer;
import org.nd4j.linalg.api.buffer.DataBuffer;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ndarray.INDArrayStatistics;
import org.nd4j.linalg.api.ops.BroadcastOp;
import org.nd4j.linalg.api.ops.CustomOp;
import org.nd4j.linalg.api.ops.CustomOpDescriptor;
import org.nd4j.linalg.api.ops.GridOp;
import org.nd4j.linalg.api.ops.IndexAccumulation;
import org.nd4j.linalg.api.ops.MetaOp;
import org.nd4j.linalg.api.ops.Op;
import org.nd4j.linalg.api.ops.OpContext;
import org.nd4j.linalg.api.ops.RandomOp;
import org.nd4j.linalg.api.ops.ReduceOp;
import org.nd4j.linalg.api.ops.ScalarOp;
import org.nd4j.linalg.api.ops.TransformOp;
import org.nd4j.linalg.api.ops.aggregates.Aggregate;
import org.nd4j.linalg.api.ops.aggregates.Batch;
import org.nd4j.linalg.api.ops.executioner.OpExecutioner;
import org.nd4j.linalg.api.ops.impl.scatter.ScatterUpdate;
import org.nd4j.linalg.api.ops.impl.summarystats.Variance;
import org.nd4j.linalg.api.rng.Random;
import org.nd4j.linalg.api.shape.LongShapeDescriptor;
import org.nd4j.linalg.api.shape.TadPack;
import org.nd4j.linalg.cache.TADManager;
import org.nd4j.linalg.profiler.ProfilerConfig;

/**
 * Hands every operation through to another executioner: what overrides one method changes that alone. A class and no
 * {@link java.lang.reflect.Proxy}, which would cost more than the smallest operations.
 */
@SuppressWarnings("deprecation") // what ND4J has deprecated is handed through like everything else
class HandingThrough implements OpExecutioner {
    private final OpExecutioner plain;

    HandingThrough(OpExecutioner plain) {
        this.plain = plain;
    }

    OpExecutioner plain() {
        return plain;
    }

    @Override
    public boolean isVerbose() {
        return plain.isVerbose();
    }

    @Override
    public boolean isDebug() {
        return plain.isDebug();
    }

    @Override
    public OpExecutioner.ExecutionerType type() {
        return plain.type();
    }

    @Override
    public String getLastOp() {
        return plain.getLastOp();
    }

    @Override
    public INDArray exec(Op a) {
        return plain.exec(a);
    }

    @Override
    public INDArray exec(Op a, OpContext b) {
        return plain.exec(a, b);
    }

    @Override
    public TransformOp execAndReturn(TransformOp a) {
        return plain.execAndReturn(a);
    }

    @Override
    public ReduceOp execAndReturn(ReduceOp a) {
        return plain.execAndReturn(a);
    }

    @Override
    public Variance execAndReturn(Variance a) {
        return plain.execAndReturn(a);
    }

    @Override
    public IndexAccumulation execAndReturn(IndexAccumulation a) {
        return plain.execAndReturn(a);
    }

    @Override
    public ScalarOp execAndReturn(ScalarOp a) {
        return plain.execAndReturn(a);
    }

    @Override
    public BroadcastOp execAndReturn(BroadcastOp a) {
        return plain.execAndReturn(a);
    }

    @Override
    public INDArray exec(ReduceOp a) {
        return plain.exec(a);
    }

    @Override
    public INDArray exec(BroadcastOp a) {
        return plain.exec(a);
    }

    @Override
    public INDArray exec(ScalarOp a) {
        return plain.exec(a);
    }

    @Override
    public INDArray exec(Variance a) {
        return plain.exec(a);
    }

    @Override
    public INDArray exec(IndexAccumulation a) {
        return plain.exec(a);
    }

    @Override
    public Op execAndReturn(Op a) {
        return plain.execAndReturn(a);
    }

    @Override
    public void exec(MetaOp a) {
        plain.exec(a);
    }

    @Override
    public void exec(GridOp a) {
        plain.exec(a);
    }

    @Override
    public void exec(Aggregate a) {
        plain.exec(a);
    }

    @Override
    public <T extends Aggregate> void exec(Batch<T> a) {
        plain.exec(a);
    }

    @Override
    public void exec(List<Aggregate> a) {
        plain.exec(a);
    }

    @Override
    public INDArray exec(RandomOp a) {
        return plain.exec(a);
    }

    @Override
    public INDArray exec(RandomOp a, Random b) {
        return plain.exec(a, b);
    }

    @Override
    public Properties getEnvironmentInformation() {
        return plain.getEnvironmentInformation();
    }

    @Override
    public void setProfilingMode(OpExecutioner.ProfilingMode a) {
        plain.setProfilingMode(a);
    }

    @Override
    public void setProfilingConfig(ProfilerConfig a) {
        plain.setProfilingConfig(a);
    }

    @Override
    public OpExecutioner.ProfilingMode getProfilingMode() {
        return plain.getProfilingMode();
    }

    @Override
    public TADManager getTADManager() {
        return plain.getTADManager();
    }

    @Override
    public void printEnvironmentInformation() {
        plain.printEnvironmentInformation();
    }

    @Override
    public void push() {
        plain.push();
    }

    @Override
    public void commit() {
        plain.commit();
    }

    @Override
    public INDArray thresholdEncode(INDArray a, double b) {
        return plain.thresholdEncode(a, b);
    }

    @Override
    public INDArray thresholdEncode(INDArray a, double b, Integer c) {
        return plain.thresholdEncode(a, b, c);
    }

    @Override
    public INDArray thresholdDecode(INDArray a, INDArray b) {
        return plain.thresholdDecode(a, b);
    }

    @Override
    public long bitmapEncode(INDArray a, INDArray b, double c) {
        return plain.bitmapEncode(a, b, c);
    }

    @Override
    public INDArray bitmapEncode(INDArray a, double b) {
        return plain.bitmapEncode(a, b);
    }

    @Override
    public INDArray bitmapDecode(INDArray a, INDArray b) {
        return plain.bitmapDecode(a, b);
    }

    @Override
    public Map<String, CustomOpDescriptor> getCustomOperations() {
        return plain.getCustomOperations();
    }

    @Override
    public CustomOp execAndReturn(CustomOp a) {
        return plain.execAndReturn(a);
    }

    @Override
    public INDArray[] exec(CustomOp a) {
        return plain.exec(a);
    }

    @Override
    public INDArray[] exec(CustomOp a, OpContext b) {
        return plain.exec(a, b);
    }

    @Override
    public List<LongShapeDescriptor> calculateOutputShape(CustomOp a) {
        return plain.calculateOutputShape(a);
    }

    @Override
    public List<LongShapeDescriptor> calculateOutputShape(CustomOp a, OpContext b) {
        return plain.calculateOutputShape(a, b);
    }

    @Override
    public INDArray[] allocateOutputArrays(CustomOp a) {
        return plain.allocateOutputArrays(a);
    }

    @Override
    public void enableDebugMode(boolean a) {
        plain.enableDebugMode(a);
    }

    @Override
    public void enableVerboseMode(boolean a) {
        plain.enableVerboseMode(a);
    }

    @Override
    public boolean isExperimentalMode() {
        return plain.isExperimentalMode();
    }

    @Override
    public void registerGraph(long a, Pointer b) {
        plain.registerGraph(a, b);
    }

    @Override
    public Map<String, INDArray> executeGraph(long a, Map<String, INDArray> b, Map<String, Integer> c) {
        return plain.executeGraph(a, b, c);
    }

    @Override
    public void forgetGraph(long a) {
        plain.forgetGraph(a);
    }

    @Override
    public void setElementsThreshold(int a) {
        plain.setElementsThreshold(a);
    }

    @Override
    public void setTadThreshold(int a) {
        plain.setTadThreshold(a);
    }

    @Override
    public String getString(DataBuffer a, long b) {
        return plain.getString(a, b);
    }

    @Override
    public void scatterUpdate(ScatterUpdate.UpdateOp a, INDArray b, INDArray c, INDArray d, int[] e) {
        plain.scatterUpdate(a, b, c, d, e);
    }

    @Override
    public OpContext buildContext() {
        return plain.buildContext();
    }

    @Override
    public INDArrayStatistics inspectArray(INDArray a) {
        return plain.inspectArray(a);
    }

    @Override
    public DataBuffer createShapeInfo(long[] a, long[] b, long c, char d, DataType e, boolean f) {
        return plain.createShapeInfo(a, b, c, d, e, f);
    }

    @Override
    public DataBuffer createShapeInfo(long[] a, long[] b, long c, char d, DataType e, long f) {
        return plain.createShapeInfo(a, b, c, d, e, f);
    }

    @Override
    public TadPack tadShapeInfoAndOffsets(INDArray a, int[] b) {
        return plain.tadShapeInfoAndOffsets(a, b);
    }

    @Override
    public DataBuffer createConstantBuffer(long[] a, DataType b) {
        return plain.createConstantBuffer(a, b);
    }

    @Override
    public DataBuffer createConstantBuffer(int[] a, DataType b) {
        return plain.createConstantBuffer(a, b);
    }

    @Override
    public DataBuffer createConstantBuffer(float[] a, DataType b) {
        return plain.createConstantBuffer(a, b);
    }

    @Override
    public DataBuffer createConstantBuffer(double[] a, DataType b) {
        return plain.createConstantBuffer(a, b);
    }

    /** New in 1.0.0-M2.1, so that naming it would keep us from 1.0.0-M1.1; nobody asks. */
    public int useCount(DataBuffer buffer) {
        throw new UnsupportedOperationException("useCount is not known to ND4J 1.0.0-M1.1: do without it");
    }
}

export { packBias, packPanels } from './pack';
export { convolve, convolveScratch } from './correlate';
export { filterGradient, filterGradientScratch } from './filter-gradient';
export {
  multiply,
  multiplyScratch,
  multiplyTransposed,
  multiplyTransposedScratch,
} from './multiply';
export { adamStep, addClipped, momentumStep, reluGradient } from './elementwise';
export { averagePoolGradient, maxPool, maxPoolGradient } from './pooling';
export { addParts, reluGradientSums, sumRows } from './reductions';
export { applyLine, applyPlane, sumGradients, sumMoments } from './batch-norm';
export {
  winogradConvolve,
  winogradConvolveScratch,
  winogradFilter,
  winogradFilterBytes,
  winogradFilterGradient,
  winogradFilterGradientScratch,
} from './winograd';

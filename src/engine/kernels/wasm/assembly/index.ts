export { packBias, packPanels } from './pack';
export { convolve, convolveScratch } from './correlate';
export { filterGradient, filterGradientScratch } from './filter-gradient';
export {
  multiply,
  multiplyScratch,
  multiplyTransposed,
  multiplyTransposedScratch,
} from './multiply';
export { adamStep, momentumStep, reluGradient } from './elementwise';
export { maxPoolGradient } from './pooling';
export { sumRows } from './reductions';
export { applyLine, applyPlane, sumProducts } from './batch-norm';
export {
  winogradConvolve,
  winogradConvolveScratch,
  winogradFilter,
  winogradFilterGradient,
  winogradFilterGradientScratch,
} from './winograd';

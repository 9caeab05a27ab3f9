export { packBias, packPanels } from './pack';
export { convolve } from './correlate';
export { filterGradient, filterGradientScratch } from './filter-gradient';
export {
  multiply,
  multiplyScratch,
  multiplyTransposed,
  multiplyTransposedScratch,
} from './multiply';

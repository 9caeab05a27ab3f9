export { packBias, packPanels } from './pack';
export { convolve, convolveScratch } from './correlate';
export { filterGradient, filterGradientScratch } from './filter-gradient';
export {
  multiply,
  multiplyScratch,
  multiplyTransposed,
  multiplyTransposedScratch,
} from './multiply';

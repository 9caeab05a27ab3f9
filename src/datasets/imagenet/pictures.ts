/**
 * Drawings that a reader may show to ResNet50 without a photograph at hand, from Noto Emoji (Apache-2.0):
 * some that it recognises, things of clear outline, and some that it does not, whose colour and fur are
 * only drawn. `drawing` is the emoji's name there, `index` its class in ImageNet.
 */
export const bundledPictures = [
  { id: 'teapot', drawing: 'teapot', index: 849 },
  { id: 'violin', drawing: 'violin', index: 889 },
  { id: 'mosque', drawing: 'mosque', index: 668 },
  { id: 'tractor', drawing: 'tractor', index: 866 },
  { id: 'ambulance', drawing: 'ambulance', index: 407 },
  { id: 'zebra', drawing: 'zebra', index: 340 },
  { id: 'banana', drawing: 'banana', index: 954 },
  { id: 'teddy', drawing: 'teddy-bear', index: 850 },
] as const;

export type PictureId = (typeof bundledPictures)[number]['id'];

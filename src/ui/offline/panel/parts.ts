/** What a reader keeps on request: where it lies, and what the site that was built has of it. */
export const partIds = ['cifar10', 'resnet50-int8', 'resnet50-float16'] as const;
export type PartId = (typeof partIds)[number];

/** Below the site's folder. */
export const folderOf: Readonly<Record<PartId, string>> = {
  cifar10: 'assets/cifar10/',
  'resnet50-int8': 'assets/resnet50/int8/',
  'resnet50-float16': 'assets/resnet50/float16/',
};

/** One part of the site, as it was built. */
export interface Part {
  readonly id: PartId;
  readonly files: number;
  readonly bytes: number;
}

/**
 * What the form says with which a reader sets a training.
 */
import type { Language } from '../../facts/format.ts';
import { strings } from './strings.ts';

const en = {
  ...strings.en,
  data: 'Images',
  backend: 'Computed by',
  epochs: 'Epochs',
  batchSize: 'Batch size',
  trainingSize: 'Training images',
  seed: 'Seed',
  archivePicked: 'Using `{name}` from your disk. It stays on your machine.',
  dropArchive: 'Do not use it',
  rateScale: 'Learning rate, times',
  runOf: 'Settings of the training',
};

export type RunStrings = Readonly<Record<keyof typeof en, string>>;

const fa: RunStrings = {
  ...strings.fa,
  data: 'تصویرها',
  backend: 'محاسبه با',
  epochs: 'تعداد ایپاک',
  batchSize: 'اندازه‌ی دسته (batch)',
  trainingSize: 'تصویرهای آموزش',
  seed: 'دانه‌ی تصادفی',
  archivePicked: 'از `{name}` روی دیسک شما استفاده می‌شود. این فایل از دستگاهتان بیرون نمی‌رود.',
  dropArchive: 'کنار گذاشتن آن',
  rateScale: 'ضریب نرخ یادگیری',
  runOf: 'تنظیم‌های آموزش',
};

export const runStrings: Readonly<Record<Language, RunStrings>> = { en, fa };

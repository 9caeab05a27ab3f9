/**
 * What a page with a training says before the first click: its buttons and its charts. English first;
 * Persian must have the same keys. `{name}` is filled in, `code` in backticks is shown as code.
 */
import type { Language } from '../../facts/format.ts';

const en = {
  start: 'Start training',
  startAgain: 'Train again',
  pause: 'Pause',
  resume: 'Resume',
  stop: 'Stop',
  cancel: 'Cancel',
  backend_auto: 'automatic',
  backend_webgpu: 'WebGPU',
  backend_webgl: 'WebGL',
  backend_wasm: 'WebAssembly',
  backend_wasmOneThread: 'WebAssembly, one thread',
  backend_cpu: 'JavaScript',
  data_cifar10: 'CIFAR-10',
  data_sprites10: 'sprites10 (not CIFAR-10)',
  data_turntable24: 'turntable24',
  data_folder: 'your own folder',
  training: 'training',
  test: 'test',
  source_live: 'this run',
  source_recorded: 'our recorded run',
  show: 'Show in the charts',
  epochAxis: 'epoch',
  chance: 'chance',
  lossAxis: 'Loss: mean cross-entropy',
  accuracyAxis: 'Accuracy',
  chartsCaption:
    'Test values stand at the end of their epoch. Training values are means while the weights move, drawn at the middle of their window.',
  accuracyChart: 'Accuracy of the networks by epoch',
  lossChart: 'Loss of the networks by epoch',
  asTable: 'The values as a table',
  lineName: '{arm}, {split} · {source}',
  recordedWith:
    'Our run: {backend} on {machine}, {date}, seed {seed}; it took {time}. To repeat it: {commands}',
  pickArchive: 'Pick `cifar-10-binary.tar.gz`',
  clear: 'Clear this run',
  planned: 'epochs: {epochs}, images: {images}, seed: {seed}',
  settings: 'Settings of this training',
  notebook: 'Lab notebook: your runs of this demonstration',
  comma: ', ',
};

export type Strings = Readonly<Record<keyof typeof en, string>>;

const fa: Strings = {
  start: 'شروع آموزش',
  startAgain: 'آموزش دوباره',
  pause: 'مکث',
  resume: 'ادامه',
  stop: 'پایان دادن',
  cancel: 'انصراف',
  backend_auto: 'انتخاب خودکار',
  backend_webgpu: 'WebGPU',
  backend_webgl: 'WebGL',
  backend_wasm: 'WebAssembly',
  backend_wasmOneThread: 'WebAssembly با یک نخ',
  backend_cpu: 'جاوااسکریپت',
  data_cifar10: 'CIFAR-10',
  data_sprites10: 'sprites10 (نه CIFAR-10)',
  data_turntable24: 'turntable24 (صفحه‌ی گردان)',
  data_folder: 'پوشه‌ی خودتان',
  training: 'آموزش',
  test: 'آزمون',
  source_live: 'این اجرا',
  source_recorded: 'اجرای ثبت‌شده‌ی ما',
  show: 'نمایش در نمودارها',
  epochAxis: 'ایپاک',
  chance: 'حدس تصادفی',
  lossAxis: 'ضرر: میانگین آنتروپی متقاطع',
  accuracyAxis: 'دقت (accuracy)',
  chartsCaption:
    'مقدارهای آزمون در پایان ایپاک خود نشسته‌اند. مقدارهای آموزش میانگین‌هایی‌اند که هنگام تغییر وزن‌ها گرفته شده‌اند و در میانه‌ی بازه‌ی خود رسم می‌شوند.',
  accuracyChart: 'دقت شبکه‌ها در هر ایپاک',
  lossChart: 'ضرر شبکه‌ها در هر ایپاک',
  asTable: 'مقدارها در جدول',
  lineName: '{arm}، {split} · {source}',
  recordedWith:
    'اجرای ما: {backend} روی {machine}، در تاریخ {date}، دانه‌ی {seed}؛ در {time}. برای تکرار: {commands}',
  pickArchive: 'انتخاب `cifar-10-binary.tar.gz`',
  clear: 'پاک کردن این اجرا',
  planned: '{epochs} ایپاک، {images} تصویر، دانه‌ی {seed}',
  settings: 'تنظیم‌های این آموزش',
  notebook: 'دفتر آزمایشگاه: اجراهای شما از این نمایش',
  comma: '، ',
};

export const strings: Readonly<Record<Language, Strings>> = { en, fa };

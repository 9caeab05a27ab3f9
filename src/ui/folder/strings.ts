/** What is said of a reader's own folder. English first; Persian must have the same keys. */
import type { Language } from '../../facts/format.ts';

const en = {
  pickFolder: 'Choose a folder',
  folderHint:
    'or drop it here: a folder with one sub-folder for each class. Nothing leaves this page.',
  dropFolder: 'Drop the folder',
  walking: 'Looking for files: {count} so far',
  reading: 'Looking into files: {done} of {count}',
  cancel: 'Cancel',
  failed: 'The folder could not be read to its end. Choose it again, please.',
  foundSplits:
    '{images} images of {classes} classes, in the folder’s own parts for training and test.',
  foundClasses:
    '{images} images of {classes} classes. A quarter of each class is for test, by seed.',
  classTable: 'Classes and images',
  class: 'Class',
  split_train: 'Training',
  split_validation: 'Validation',
  split_test: 'Test',
  remark_noImages: 'No image that can be used was found here.',
  remark_oneClass:
    'There is only one class: {classes}. Choose the folder that holds the folders of the classes; at least two of them.',
  remark_noTest:
    'There are too few images: each class needs at least two, one to learn from and one to test with.',
  remark_fewImages:
    'Few images, fewer than ten: {classes}. What is learnt from them will not be reliable.',
  remark_emptyClass: 'No images to learn from, so left out: {classes}.',
  remark_notTested: 'No images to test with: {classes}.',
  leftOut: 'Files that are not used: {count}',
  leftOutMore: 'and {count} more',
  hidden: 'Hidden files of the system, passed over: {count}.',
  tooMany: 'Only the first {count} files were looked at.',
  reason_empty: 'empty',
  reason_notImage: 'not an image, whatever its name says',
  reason_unsupported:
    'of a kind that browsers do not read (HEIC, TIFF, raw, SVG …); save it as JPEG or PNG',
  reason_broken: 'broken or cut off',
  reason_tooLarge: 'too large to be decoded safely',
  reason_unreadable: 'can no longer be opened',
  reason_noClass: 'in no class’s folder',
  reason_notTrained: 'of a class that the training part lacks',
};

export type FolderStrings = Readonly<Record<keyof typeof en, string>>;

const fa: FolderStrings = {
  pickFolder: 'انتخاب پوشه',
  folderHint:
    'یا پوشه را اینجا رها کنید: پوشه‌ای که برای هر کلاس یک زیرپوشه دارد. هیچ‌چیز از این صفحه بیرون نمی‌رود.',
  dropFolder: 'پوشه را رها کنید',
  walking: 'در جست‌وجوی فایل‌ها: تا اینجا {count}',
  reading: 'نگاه به درون فایل‌ها: {done} از {count}',
  cancel: 'لغو',
  failed: 'خواندن پوشه به پایان نرسید. لطفاً دوباره انتخابش کنید.',
  foundSplits: '{images} تصویر از {classes} کلاس، با همان بخش‌های آموزش و آزمون که خود پوشه دارد.',
  foundClasses:
    '{images} تصویر از {classes} کلاس. یک‌چهارم هر کلاس، به انتخاب دانه‌ی تصادفی، برای آزمون است.',
  classTable: 'کلاس‌ها و تصویرها',
  class: 'کلاس',
  split_train: 'آموزش',
  split_validation: 'اعتبارسنجی',
  split_test: 'آزمون',
  remark_noImages: 'تصویری که به کار بیاید اینجا پیدا نشد.',
  remark_oneClass:
    'تنها یک کلاس هست: {classes}. پوشه‌ای را انتخاب کنید که پوشه‌های کلاس‌ها درون آن است؛ دست‌کم دو تا.',
  remark_noTest:
    'تصویرها کم است: هر کلاس دست‌کم دو تصویر می‌خواهد، یکی برای آموزش و یکی برای آزمون.',
  remark_fewImages:
    'کمتر از ده تصویر: {classes}. به آنچه از این‌ها یاد گرفته شود نمی‌توان تکیه کرد.',
  remark_emptyClass: 'تصویری برای آموزش ندارد و کنار گذاشته شد: {classes}.',
  remark_notTested: 'تصویری برای آزمون ندارد: {classes}.',
  leftOut: 'فایل‌هایی که به کار نمی‌روند: {count}',
  leftOutMore: 'و {count} فایل دیگر',
  hidden: 'فایل‌های پنهان سیستم که نادیده گرفته شد: {count}.',
  tooMany: 'تنها {count} فایل نخست بررسی شد.',
  reason_empty: 'خالی است',
  reason_notImage: 'تصویر نیست، نامش هرچه باشد',
  reason_unsupported:
    'از نوعی است که مرورگر نمی‌خواند (HEIC، TIFF، خام، SVG و مانند آن)؛ آن را JPEG یا PNG کنید',
  reason_broken: 'خراب است یا ناتمام',
  reason_tooLarge: 'بزرگ‌تر از آن است که بی‌خطر باز شود',
  reason_unreadable: 'دیگر باز نمی‌شود',
  reason_noClass: 'در پوشه‌ی هیچ کلاسی نیست',
  reason_notTrained: 'از کلاسی است که بخش آموزش ندارد',
};

export const folderStrings: Readonly<Record<Language, FolderStrings>> = { en, fa };

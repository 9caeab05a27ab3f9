/** What is said where a reader brings a picture. English first; Persian must have the same keys. */
import type { Language } from '../../facts/format.ts';
import type { OwnFault } from './read-own.ts';

const en = {
  openFile: 'Your own picture',
  openCamera: 'Camera',
  ownHint: 'or drop it here, or paste it. It stays on this page.',
  dropHere: 'Drop the picture',
  fault_notPicture: 'That file is not a picture.',
  fault_unsupported:
    'Browsers do not read pictures of this kind (HEIC, TIFF, SVG …). Save it as JPEG, PNG or WebP.',
  fault_broken: 'The browser cannot read this picture: it is broken or has been cut off.',
  fault_tooLarge:
    'This picture is too large to be decoded safely. Up to 40 MB and 100 megapixels are fine.',
  fault_noCode: 'The part that reads pictures could not be fetched. Is the connection still there?',
  cameraView: 'What the camera sees',
  camera_asking: 'The browser asks whether the camera may be used.',
  camera_live: 'The camera is on. It goes off with the picture.',
  camera_denied:
    'The camera was not allowed. You can change that beside the address of the page, or take a picture from a file.',
  camera_missing: 'No camera was found.',
  camera_busy: 'Another program is using the camera.',
  camera_unavailable: 'The camera works only on a secure address (https).',
  takePicture: 'Take the picture',
  closeCamera: 'Switch the camera off',
};

export type OwnStrings = Readonly<Record<keyof typeof en, string>>;

const fa: OwnStrings = {
  openFile: 'تصویر خودتان',
  openCamera: 'دوربین',
  ownHint: 'یا تصویر را اینجا رها کنید یا بچسبانید. تصویر از این صفحه بیرون نمی‌رود.',
  dropHere: 'تصویر را رها کنید',
  fault_notPicture: 'این فایل تصویر نیست.',
  fault_unsupported:
    'مرورگرها این نوع تصویر (HEIC، TIFF، SVG و مانند آن) را نمی‌خوانند. آن را JPEG، PNG یا WebP کنید.',
  fault_broken: 'مرورگر نمی‌تواند این تصویر را بخواند: خراب است یا ناتمام.',
  fault_tooLarge:
    'این تصویر بزرگ‌تر از آن است که بی‌خطر باز شود. تا ۴۰ مگابایت و ۱۰۰ مگاپیکسل مشکلی ندارد.',
  fault_noCode: 'بخشی که تصویر را می‌خواند دریافت نشد. آیا اتصال هنوز برقرار است؟',
  cameraView: 'آنچه دوربین می‌بیند',
  camera_asking: 'مرورگر می‌پرسد که آیا می‌شود از دوربین استفاده کرد.',
  camera_live: 'دوربین روشن است و با گرفتن عکس خاموش می‌شود.',
  camera_denied:
    'اجازه‌ی استفاده از دوربین داده نشد. می‌توانید آن را کنار نشانی صفحه عوض کنید یا تصویری از یک فایل بیاورید.',
  camera_missing: 'دوربینی پیدا نشد.',
  camera_busy: 'برنامه‌ی دیگری از دوربین استفاده می‌کند.',
  camera_unavailable: 'دوربین تنها در نشانی امن (https) کار می‌کند.',
  takePicture: 'عکس بگیر',
  closeCamera: 'خاموش کردن دوربین',
};

export const ownStrings: Readonly<Record<Language, OwnStrings>> = { en, fa };

/** Why a picture did not come, in words. */
export function ownFaultText(fault: OwnFault, language: Language): string {
  const t = ownStrings[language];
  switch (fault) {
    case 'not-picture':
      return t.fault_notPicture;
    case 'unsupported':
      return t.fault_unsupported;
    case 'broken':
      return t.fault_broken;
    case 'too-large':
      return t.fault_tooLarge;
    case 'no-code':
      return t.fault_noCode;
  }
}

/** What is said where a trained network is handed to the reader. English first; Persian must have the same keys. */
import type { Language } from '../../facts/format.ts';

const en = {
  model: 'The trained network',
  modelLead:
    'Two files that belong beside each other, {parameters} numbers. `tf.loadLayersModel` reads them, in the browser and in Node. The model takes pixels from 0 to 255 and gives the probabilities of the classes.',
  permuted:
    'This network was trained on permuted pixels: it wants images whose pixels have been permuted alike. The order is in the file, under `userDefinedMetadata`.',
  notSaved: 'This network has a layer that the format does not know: {detail}',
  download: 'Download {file}',
  howToLoad: 'How to load it',
  program: 'The program that trains it',
  programLead:
    'The same network, the same training and the same settings of this run, seed {seed} included. Other frameworks draw other random numbers from it, so the figures will be near, not equal.',
  programData: 'This run saw composed images; the program trains on the real CIFAR-10.',
  framework: 'Framework',
  codeOf: 'Program for {framework}',
};

export type TakeAlongStrings = Readonly<Record<keyof typeof en, string>>;

const fa: TakeAlongStrings = {
  model: 'شبکه‌ی آموزش‌دیده',
  modelLead:
    'دو فایل که باید کنار هم باشند، با {parameters} عدد. `tf.loadLayersModel` آن‌ها را در مرورگر و در Node می‌خواند. ورودی مدل پیکسل‌های ۰ تا ۲۵۵ است و خروجی‌اش احتمال کلاس‌ها.',
  permuted:
    'این شبکه با پیکسل‌های جابه‌جاشده آموزش دیده است و تصویرهایی می‌خواهد که پیکسل‌هایشان به همان ترتیب جابه‌جا شده باشد. این ترتیب در فایل، زیر `userDefinedMetadata`، آمده است.',
  notSaved: 'این شبکه لایه‌ای دارد که این قالب نمی‌شناسد: {detail}',
  download: 'دریافت {file}',
  howToLoad: 'چگونه بارش کنیم',
  program: 'برنامه‌ای که آن را آموزش می‌دهد',
  programLead:
    'همان شبکه، همان آموزش و همان تنظیم‌های این اجرا، با دانه‌ی {seed}. چارچوب‌های دیگر از این دانه عددهای تصادفی دیگری می‌سازند؛ پس نتیجه‌ها نزدیک‌اند، نه برابر.',
  programData: 'این اجرا تصویرهای ساختگی دیده است؛ برنامه روی CIFAR-10 واقعی آموزش می‌دهد.',
  framework: 'چارچوب',
  codeOf: 'برنامه برای {framework}',
};

export const takeAlongStrings: Readonly<Record<Language, TakeAlongStrings>> = { en, fa };

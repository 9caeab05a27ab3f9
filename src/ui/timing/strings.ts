/** What is said of a measurement of times. English first; Persian must have the same keys. */
import type { Language } from '../../facts/format.ts';

const en = {
  start: 'Start the measurement',
  startAgain: 'Measure again',
  stop: 'Stop',
  progress: 'Progress of the measurement',
  loading: 'Fetching the code and trying out what this machine computes with …',
  warming: 'First rounds with {backend} …',
  round: 'Round {round} of {rounds} with {backend}',
  finished: 'Finished with {backend}: {rounds} rounds.',
  again: 'The first attempt failed, so the measurement begins anew …',
  batch: 'Images at once',
  repeats: 'Rounds',
  backend: 'Computed by',
};

export type TimingStrings = Readonly<Record<keyof typeof en, string>>;

const fa: TimingStrings = {
  start: 'شروع اندازه‌گیری',
  startAgain: 'اندازه‌گیری دوباره',
  stop: 'توقف',
  progress: 'پیشرفت اندازه‌گیری',
  loading: 'در حال دریافت کد و آزمودن توان محاسباتی این دستگاه …',
  warming: 'دورهای نخست با {backend} …',
  round: 'دور {round} از {rounds} با {backend}',
  finished: 'با {backend} تمام شد: {rounds} دور.',
  again: 'بار نخست نشد؛ اندازه‌گیری از نو آغاز می‌شود …',
  batch: 'تعداد تصویر در هر بار',
  repeats: 'دورها',
  backend: 'محاسبه با',
};

export const timingStrings: Readonly<Record<Language, TimingStrings>> = { en, fa };

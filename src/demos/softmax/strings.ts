/** The demo's words. English first; Persian must have the same keys. `{name}` is filled in. */
export const en = {
  title: 'From logits to a loss',
  lead: 'Move the logits, choose the true class, and see what softmax and cross-entropy make of them, and in which direction training would pull.',
  noScript:
    'Without JavaScript nothing can be moved here. You see the logits 2, 1, 0, of which the first belongs to the true class.',

  sets: 'Logits',
  set_example: 'The example: 2, 1, 0',
  set_unknown: 'Knows nothing',
  set_sure: 'Sure and right',
  set_wrong: 'Sure and wrong',
  classes: 'Classes',
  temperature: 'Temperature T',
  passes: 'Softmax is applied',
  passes_once: 'once',
  passes_twice: 'twice, by mistake',

  trueClass: 'True',
  isTrue: 'Class {class} is the true one',
  logit: 'Logit of class {class}',
  probability: 'Probability',
  gradient: 'Gradient',
  first: 'after the first softmax',
  final: 'after the second',
  gradientHint:
    'A negative gradient means that a step of training raises this logit; a positive one lowers it.',

  loss: 'Loss',
  lossOf: '−ln of {probability}',
  chance: 'Knows nothing: ln {classes}',
  floor: 'Least loss with softmax twice',
  ceiling: 'Greatest loss with softmax twice',
  gradientSize: 'Length of the gradient',
  excluded:
    'The coursework’s convolutional network reached a training loss of {loss}. With softmax applied twice, ten classes never cost less than {floor}: so there it was applied once.',
  notTen:
    'With ten classes the floor is {floor}; the coursework’s convolutional network reached {loss}.',

  curve: 'The loss over the logit of the true class, the others as they are',
  once: 'softmax once',
  twice: 'softmax twice',
  now: 'now',
  coursework: 'coursework',
  curveX: 'logit of the true class',

  numbers: 'Large numbers',
  numbersLead:
    'Softmax does not change when the same number is added to all logits. The formula, computed as it stands, does; programs therefore take the largest logit off first.',
  shift: 'Added to every logit',
  precision: 'Numbers',
  column_class: 'class',
  column_logit: 'logit',
  column_exponential: 'exponential',
  column_careless: 'as it stands',
  column_careful: 'largest taken off',
  lossRow: 'loss',
  tableCaption: 'Probabilities as the formula stands, and with the largest logit taken off first',
  mishap_none: 'Both ways agree.',
  mishap_overflow:
    'An exponential is larger than the largest number of {precision}, so it becomes infinite. Infinity divided by infinity is not a number (NaN), and one NaN spoils every weight in the next step.',
  mishap_underflow:
    'All exponentials are too small for {precision} and become zero. Zero divided by zero is not a number (NaN).',
  mishap_zero:
    'The probability of the true class has been rounded to zero, and the loss, −ln 0, is infinite. From the logits it comes out as {loss}: one more reason to hand the loss logits and not probabilities.',
};

export type Strings = Readonly<Record<keyof typeof en, string>>;

export const fa: Strings = {
  title: 'از لاجیت تا ضرر',
  lead: 'لاجیت‌ها را جابه‌جا کنید، کلاس درست را برگزینید و ببینید softmax و آنتروپی متقاطع از آن‌ها چه می‌سازند و آموزش به کدام سو می‌کشد.',
  noScript:
    'بدون جاوااسکریپت اینجا چیزی را نمی‌شود جابه‌جا کرد. لاجیت‌های ۲ و ۱ و ۰ را می‌بینید که اولی از آن کلاس درست است.',

  sets: 'لاجیت‌ها',
  set_example: 'مثال متن: ۲ و ۱ و ۰',
  set_unknown: 'هیچ نمی‌داند',
  set_sure: 'مطمئن و درست',
  set_wrong: 'مطمئن و غلط',
  classes: 'کلاس‌ها',
  temperature: 'دما \u2066(T)\u2069',
  passes: 'softmax اعمال شود',
  passes_once: 'یک بار',
  passes_twice: 'دو بار، به‌اشتباه',

  trueClass: 'درست',
  isTrue: 'کلاس درست، کلاس {class} است',
  logit: 'لاجیت کلاس {class}',
  probability: 'احتمال',
  gradient: 'گرادیان',
  first: 'پس از softmax اول',
  final: 'پس از دومی',
  gradientHint:
    'گرادیان منفی یعنی یک گام آموزش این لاجیت را بالا می‌برد؛ گرادیان مثبت یعنی پایین می‌آورد.',

  loss: 'ضرر',
  lossOf: 'منفی لگاریتم {probability}',
  chance: 'بی هیچ دانشی: \u2066ln {classes}\u2069',
  floor: 'کمترین ضرر با دو بار softmax',
  ceiling: 'بیشترین ضرر با دو بار softmax',
  gradientSize: 'طول گرادیان',
  excluded:
    'شبکه‌ی کانولوشنی تکلیف به ضرر آموزش {loss} رسیده است. اگر softmax دو بار اعمال شود، ضرر با ده کلاس هرگز از {floor} کمتر نمی‌شود: پس آنجا یک بار اعمال شده است.',
  notTen: 'با ده کلاس این کف {floor} است؛ شبکه‌ی کانولوشنی تکلیف به {loss} رسیده است.',

  curve: 'ضرر بر حسب لاجیت کلاس درست؛ بقیه همان که هستند',
  once: 'softmax یک بار',
  twice: 'softmax دو بار',
  now: 'اکنون',
  coursework: 'تکلیف',
  curveX: 'لاجیت کلاس درست',

  numbers: 'عددهای بزرگ',
  numbersLead:
    'اگر به همه‌ی لاجیت‌ها یک عدد بیفزاییم softmax عوض نمی‌شود. اما فرمول، اگر همان‌طور که نوشته شده حساب شود، عوض می‌شود؛ برای همین، برنامه‌ها اول بزرگ‌ترین لاجیت را از همه کم می‌کنند.',
  shift: 'افزوده به هر لاجیت',
  precision: 'عددها',
  column_class: 'کلاس',
  column_logit: 'لاجیت',
  column_exponential: 'نمایی',
  column_careless: 'خود فرمول',
  column_careful: 'با کم کردن بزرگ‌ترین',
  lossRow: 'ضرر',
  tableCaption: 'احتمال‌ها از روی خود فرمول، و با کم کردن بزرگ‌ترین لاجیت در آغاز',
  mishap_none: 'هر دو راه یکی می‌شود.',
  mishap_overflow:
    'یکی از نمایی‌ها از بزرگ‌ترین عدد {precision} بزرگ‌تر است و بی‌نهایت می‌شود. بی‌نهایت تقسیم بر بی‌نهایت عدد نیست (NaN) و یک NaN در گام بعد همه‌ی وزن‌ها را خراب می‌کند.',
  mishap_underflow:
    'همه‌ی نمایی‌ها برای {precision} زیادی کوچک‌اند و صفر می‌شوند. صفر تقسیم بر صفر عدد نیست (NaN).',
  mishap_zero:
    'احتمال کلاس درست به صفر گرد شده و ضرر، یعنی منفی لگاریتم صفر، بی‌نهایت است. از روی لاجیت‌ها {loss} به دست می‌آید: دلیل دیگری برای اینکه به تابع ضرر لاجیت بدهیم نه احتمال.',
};

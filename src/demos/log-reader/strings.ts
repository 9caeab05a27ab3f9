/** The demo's words. English first; Persian must have the same keys. `{name}` is filled in. */
export const en = {
  title: 'Read a training log',
  lead: 'Take the coursework’s four logs, or paste one of your own. The page works out what the first step cost, how fast the rest was and whether two runs differ by more than chance, and says how much of it the log’s rounding leaves open.',
  noScript:
    'Without JavaScript you see what the coursework’s logs say. With it you can choose the runs and paste a log of your own.',

  log: 'Log',
  log_coursework: 'The coursework’s four',
  log_recorded: 'Our recorded runs',
  log_own: 'My own',
  about_coursework: 'Two runs of each network, as the coursework prints them.',
  about_recorded:
    'Two runs from our records, printed in the form of Keras 3 with a validation after every epoch.',
  about_own:
    'Paste what Keras printed, or a log of your own run in this course. It stays in this tab, also when you reload, and goes nowhere. It is too long for a link: copied links carry the settings, not the log.',
  text: 'The log’s text',
  notKept: 'This browser does not keep so long a text: a reload of the page would lose it.',
  cut: 'The text was too long and has been cut after {count} characters.',
  reading: 'Reading …',
  read: '{runs} runs found in {lines} lines.',
  readOne: 'One run found in {lines} lines.',
  readNone:
    'No run found. A log has lines such as `313/313 [=====] - 1s 3ms/step - loss: 1.06 - accuracy: 0.63`.',
  skipped: '{count} lines were not understood and are left out',
  skippedTable: 'The first of the lines that were left out',
  line: 'Line',
  says: 'It says',

  a: 'Run A',
  b: 'Run B',
  unnamed: 'run {number}',
  batchSize: 'Batch size',
  classes: 'Classes',
  validationImages: 'Validation images',

  range: '{value} ({low} to {high})',
  lessThan: 'less than {value}',
  time: 'Time',
  timeChart: 'Seconds of the epochs of {run}',
  firstPart: 'first step',
  restPart: 'all other steps',
  seconds: 'seconds',
  firstFew: 'Only the first {count} epochs are drawn; the table has more.',
  firstStep:
    'The first epoch took {total} s. At {step} ms each, its other {others} steps took {rest} s. What is missing, {first} s, was the first step: start-up.',
  noFirstStep:
    'The steps of the first epoch account for all of its {total} s: what the first step took beyond the others ({first} s) is within the rounding of the log.',
  firstCounted:
    'This line has no bar, so its time per step is a mean over all steps: how long the first one took cannot be told.',
  noTimes: 'The first epoch has no total time and time per step, so its first step cannot be told.',
  steady:
    'From the second epoch on, an epoch took {seconds} s, that is {rate} images per second. By the time per step it is {rateByStep}.',
  steadyOnly: 'From the second epoch on, an epoch took {seconds} s.',
  ratio: 'Epochs of A take {ratio} times as long as those of B.',
  ratioOpen: 'One is within this range, so the log cannot tell which of the two is faster.',
  ratioSlower: 'One is not within this range: A is slower, whatever the rounding hides.',
  ratioFaster: 'One is not within this range: A is faster, whatever the rounding hides.',
  timeTable: 'Epochs of {run}: seconds, with what rounding leaves open',
  epoch: 'Epoch',
  total: 'Total (s)',
  perStep: 'Per step (ms)',
  first: 'First step (s)',
  tableOf: 'All epochs of {run} in a table',
  tableCut: 'Only the first {count} epochs are in the table.',

  scores: 'Accuracy and loss',
  chart: 'Shown',
  metric_accuracy: 'Accuracy',
  metric_loss: 'Loss',
  scoreChart: '{metric} of both runs by epoch',
  kind_training: 'training',
  kind_validation: 'validation',
  kind_test: 'test',
  lineName: '{run}, {kind}',
  epochs: 'epochs',
  where:
    'Training points stand in the middle of their epoch: they are means over it, taken while the weights moved. Validation and test stand at its end.',
  compared:
    'Accuracies of A and B; SE is the standard error of their difference, z the difference in units of it, p the probability that chance makes it as large.',
  measure: 'Measured on',
  difference: 'Difference',
  standardError: 'SE',
  trainingOf: 'training, epoch {epoch}',
  same: 'On the {kind} images the two differ by {difference}. That is {z} standard errors, and chance alone would do as much in {chance} of cases: these figures do not tell which of the two is better.',
  apart:
    'On the {kind} images the two differ by {difference}. That is {z} standard errors; chance alone would do as much in {chance} of cases. It is a difference between these two trained networks, which another seed may turn around.',
  noAccuracies: 'One of the two has no accuracy to compare.',
  pickTwo: 'Pick two different runs to compare them.',
  disagreement: 'Images on which they disagree',
  paired:
    'Both were tested on the same images, which makes the comparison sharper. If one is right and the other wrong on {share} of them, the standard error is {error} and the difference {z} of it.',
  pairedLimit:
    'Only if they disagreed on less than {limit} would it be beyond {beyond}. The log does not say.',
  pairedAlways: 'On however many they disagree, it is beyond {beyond}.',

  signs: 'What the lines give away',
  trainingImages: 'Training images',
  testImages: 'Test images',
  imagesFrom: '{low} to {high}: {steps} batches of {batch}',
  finalKind: 'Final accuracy',
  finalAccuracy: '{accuracy} ± {error} ({kind})',
  againstUniform: 'Loss against ln K',
  above:
    '{loss}, which is {excess} above \u2068ln {classes}\u2069 = {uniform}: worse than knowing nothing.',
  near: '{loss}, which is within {excess} of \u2068ln {classes}\u2069 = {uniform}: all classes get nearly the same probability. The logits differ by about {spread}.',
  nearBelow:
    '{loss}, which is within {excess} of \u2068ln {classes}\u2069 = {uniform}: all classes get nearly the same probability.',
  below: '{loss}, which is {excess} below \u2068ln {classes}\u2069 = {uniform}.',
  constant: 'One constant answer?',
  constantYes:
    'The accuracy is \u20681/{classes}\u2069 to the last digit, as one constant answer gives on as many images of each class. Independent guesses would print it with a probability of {chance}.',
  constantNo: 'No: {accuracy} is not \u20681/{classes}\u2069.',
  runningMean: 'Training against {kind}',
  meanGap:
    'In the last epoch {training} in training, then {other}: {difference} apart, {z} standard errors. The first is a running mean, taken while the weights moved, so this is no clean measure of overfitting.',
  impossible: 'Impossible',
  impossibleWhy:
    'A loss of {loss} with an accuracy of {accuracy} cannot be mean cross-entropy: every wrong answer costs at least \u2068ln 2\u2069. Is it another loss, or are the two from different images?',
};

export type Strings = Readonly<Record<keyof typeof en, string>>;

export const fa: Strings = {
  title: 'گزارش آموزش را بخوانید',
  lead: 'چهار گزارش تکلیف را بردارید یا گزارش خودتان را اینجا بچسبانید. صفحه حساب می‌کند گام نخست چقدر طول کشیده، بقیه با چه سرعتی پیش رفته و آیا اختلاف دو اجرا بیش از تصادف است؛ و می‌گوید گرد شدن عددهای گزارش چقدر از این‌ها را نامعلوم گذاشته است.',
  noScript:
    'بدون جاوااسکریپت آنچه را گزارش‌های تکلیف می‌گویند می‌بینید. با آن می‌توانید اجراها را انتخاب کنید و گزارش خودتان را بچسبانید.',

  log: 'گزارش',
  log_coursework: 'چهار گزارش تکلیف',
  log_recorded: 'اجراهای ثبت‌شده‌ی ما',
  log_own: 'گزارش خودم',
  about_coursework: 'دو اجرا از هر شبکه، همان‌طور که در تکلیف چاپ شده است.',
  about_recorded:
    'دو اجرا از اجراهای ثبت‌شده‌ی ما، به شکلی که \u2068Keras 3\u2069 چاپ می‌کند و با اعتبارسنجی پس از هر ایپاک.',
  about_own:
    'آنچه را Keras چاپ کرده است یا گزارش اجرای خودتان در همین درس را اینجا بچسبانید. در همین زبانه می‌ماند، با بار شدن دوباره‌ی صفحه هم، و به جایی فرستاده نمی‌شود. برای پیوند زیادی بلند است: پیوندی که برمی‌دارید تنظیم‌ها را دارد، نه خود گزارش را.',
  text: 'متن گزارش',
  notKept: 'این مرورگر متنی به این بلندی را نگه نمی‌دارد: با بار شدن دوباره‌ی صفحه از دست می‌رود.',
  cut: 'متن زیادی بلند بود و پس از {count} نویسه بریده شد.',
  reading: 'در حال خواندن …',
  read: 'در {lines} سطر، {runs} اجرا پیدا شد.',
  readOne: 'در {lines} سطر، یک اجرا پیدا شد.',
  readNone:
    'هیچ اجرایی پیدا نشد. گزارش سطرهایی از این دست دارد: `313/313 [=====] - 1s 3ms/step - loss: 1.06 - accuracy: 0.63`.',
  skipped: '{count} سطر فهمیده نشد و کنار گذاشته شد',
  skippedTable: 'نخستین سطرهایی که کنار گذاشته شد',
  line: 'سطر',
  says: 'متن',

  a: 'اجرای A',
  b: 'اجرای B',
  unnamed: 'اجرای {number}',
  batchSize: 'اندازه‌ی دسته',
  classes: 'کلاس‌ها',
  validationImages: 'تصویرهای اعتبارسنجی',

  range: '{value} (از {low} تا {high})',
  lessThan: 'کمتر از {value}',
  time: 'زمان',
  timeChart: 'ثانیه‌های ایپاک‌های {run}',
  firstPart: 'گام نخست',
  restPart: 'همه‌ی گام‌های دیگر',
  seconds: 'ثانیه',
  firstFew: 'تنها {count} ایپاک نخست رسم شده است؛ جدول بیش از این دارد.',
  firstStep:
    'ایپاک نخست {total} ثانیه طول کشیده است. {others} گام دیگرش، هر کدام {step} میلی‌ثانیه، روی هم {rest} ثانیه می‌شود. آنچه کم است، یعنی {first} ثانیه، گام نخست بوده است: راه‌اندازی.',
  noFirstStep:
    'گام‌های ایپاک نخست همه‌ی {total} ثانیه‌ی آن را توضیح می‌دهند: آنچه گام نخست بیش از بقیه برده است ({first} ثانیه) در محدوده‌ی گرد شدن عددهاست.',
  firstCounted:
    'این سطر نوار پیشرفت ندارد؛ پس زمان هر گامش میانگین همه‌ی گام‌هاست و معلوم نمی‌شود گام نخست چقدر طول کشیده است.',
  noTimes: 'ایپاک نخست زمان کل و زمان هر گام ندارد؛ پس گام نخستش معلوم نمی‌شود.',
  steady:
    'از ایپاک دوم به بعد، هر ایپاک {seconds} ثانیه طول کشیده است، یعنی {rate} تصویر در ثانیه. از زمان هر گام {rateByStep} به دست می‌آید.',
  steadyOnly: 'از ایپاک دوم به بعد، هر ایپاک {seconds} ثانیه طول کشیده است.',
  ratio: 'هر ایپاک A به اندازه‌ی {ratio} برابر ایپاک B طول می‌کشد.',
  ratioOpen: 'عدد یک در این بازه هست؛ پس از گزارش برنمی‌آید کدام‌یک سریع‌تر است.',
  ratioSlower: 'عدد یک در این بازه نیست: A کندتر است، گرد شدن هر چه را هم پنهان کرده باشد.',
  ratioFaster: 'عدد یک در این بازه نیست: A سریع‌تر است، گرد شدن هر چه را هم پنهان کرده باشد.',
  timeTable: 'ایپاک‌های {run}: ثانیه‌ها، با آنچه گرد شدن نامعلوم گذاشته است',
  epoch: 'ایپاک',
  total: 'کل (ثانیه)',
  perStep: 'هر گام (میلی‌ثانیه)',
  first: 'گام نخست (ثانیه)',
  tableOf: 'جدول همه‌ی ایپاک‌های {run}',
  tableCut: 'تنها {count} ایپاک نخست در جدول آمده است.',

  scores: 'دقت و ضرر',
  chart: 'نمودار',
  metric_accuracy: 'دقت',
  metric_loss: 'ضرر',
  scoreChart: '{metric} هر دو اجرا در هر ایپاک',
  kind_training: 'آموزش',
  kind_validation: 'اعتبارسنجی',
  kind_test: 'آزمون',
  lineName: '{run}، {kind}',
  epochs: 'ایپاک',
  where:
    'نقطه‌های آموزش در میانه‌ی ایپاک‌اند، چون میانگین آن‌اند و هنگامی گرفته شده‌اند که وزن‌ها تغییر می‌کرده‌اند. نقطه‌های اعتبارسنجی و آزمون در پایان ایپاک‌اند.',
  compared:
    'دقت A و B؛ خطای معیار از آنِ اختلاف است، z می‌گوید اختلاف چند برابر آن است و p احتمال آنکه تصادف به‌تنهایی چنین اختلافی بسازد.',
  measure: 'سنجیده روی',
  difference: 'اختلاف',
  standardError: 'خطای معیار',
  trainingOf: 'آموزش، ایپاک {epoch}',
  same: 'اختلاف این دو روی تصویرهای {kind} برابر است با {difference}، یعنی {z} خطای معیار. تصادف به‌تنهایی در {chance} موارد همین‌قدر اختلاف می‌سازد: از این عددها برنمی‌آید کدام بهتر است.',
  apart:
    'اختلاف این دو روی تصویرهای {kind} برابر است با {difference}، یعنی {z} خطای معیار؛ تصادف به‌تنهایی در {chance} موارد همین‌قدر اختلاف می‌سازد. این اختلاف همین دو شبکه‌ی آموزش‌دیده است و با دانه‌ای دیگر شاید برعکس شود.',
  noAccuracies: 'یکی از این دو دقتی ندارد که بشود مقایسه کرد.',
  pickTwo: 'برای مقایسه دو اجرای متفاوت انتخاب کنید.',
  disagreement: 'تصویرهایی که درباره‌شان اختلاف دارند',
  paired:
    'هر دو روی همان تصویرها آزموده شده‌اند و این مقایسه را تیزتر می‌کند. اگر روی {share} تصویرها یکی درست بگوید و دیگری نادرست، خطای معیار {error} است و اختلاف {z} برابر آن.',
  pairedLimit:
    'تنها اگر روی کمتر از {limit} تصویرها اختلاف داشته باشند، از {beyond} برابر بیشتر می‌شود. گزارش این را نمی‌گوید.',
  pairedAlways: 'روی هر تعداد تصویر هم که اختلاف داشته باشند، از {beyond} برابر بیشتر است.',

  signs: 'آنچه سطرها لو می‌دهند',
  trainingImages: 'تصویرهای آموزش',
  testImages: 'تصویرهای آزمون',
  imagesFrom: 'از {low} تا {high}: {steps} دسته‌ی {batch}تایی',
  finalKind: 'دقت نهایی',
  finalAccuracy: '{accuracy} با خطای معیار {error} ({kind})',
  againstUniform: 'ضرر در برابر \u2068ln K\u2069',
  above:
    '{loss}، یعنی {excess} بیشتر از \u2068ln {classes}\u2069 که {uniform} است: بدتر از ندانستن.',
  near: '{loss}، یعنی {excess} بیشتر از \u2068ln {classes}\u2069 که {uniform} است: همه‌ی کلاس‌ها احتمال تقریباً برابر می‌گیرند. لاجیت‌ها حدود {spread} با هم فرق دارند.',
  nearBelow:
    '{loss}، یعنی تنها {excess} کمتر از \u2068ln {classes}\u2069 که {uniform} است: همه‌ی کلاس‌ها احتمال تقریباً برابر می‌گیرند.',
  below: '{loss}، یعنی {excess} کمتر از \u2068ln {classes}\u2069 که {uniform} است.',
  constant: 'یک پاسخ ثابت؟',
  constantYes:
    'دقت تا رقم آخر \u20681/{classes}\u2069 است؛ همان که یک پاسخ ثابت روی آزمونی با تعداد برابر از هر کلاس می‌گیرد. احتمال آنکه حدس‌های مستقل همین را چاپ کنند {chance} است.',
  constantNo: 'نه: {accuracy} برابر \u20681/{classes}\u2069 نیست.',
  runningMean: 'آموزش در برابر {kind}',
  meanGap:
    'در ایپاک آخر {training} در آموزش و پس از آن {other}: اختلافی به اندازه‌ی {difference} که {z} خطای معیار است. اولی میانگینی است که هنگام تغییر وزن‌ها گرفته شده؛ پس این اختلاف معیار خوبی برای بیش‌برازش نیست.',
  impossible: 'ناممکن',
  impossibleWhy:
    'ضرر {loss} با دقت {accuracy} نمی‌تواند میانگین آنتروپی متقاطع باشد: هر پاسخ نادرست دست‌کم به اندازه‌ی \u2068ln 2\u2069 خرج دارد. آیا تابع ضرر دیگری است، یا این دو از تصویرهای یکسان نیستند؟',
};

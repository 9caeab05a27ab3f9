/** What the demo says. English first; Persian must have the same keys. */
const en = {
  title: 'The same network, another seed',
  lead: 'One recipe, trained again and again with nothing changed but the seed, which draws the initial weights and the order of the images. See how far the test accuracies spread, and what two runs can tell you, and what they cannot.',
  noScript:
    'Without JavaScript you see our recorded runs and their spread; comparing others and training your own need it.',
  less: 'Less',
  more: 'More',
  experimentName: 'The same network, another seed',

  spreadTitle: 'How far do the runs spread?',
  chart: 'Test accuracy of every run',
  row_recorded: 'Our runs on record',
  row_own: 'Your runs',
  accuracyAxis: 'test accuracy',
  reference: 'mean; grey: one standard error of the test images',
  numbers: 'The spread in numbers',
  col_runs: 'Runs',
  col_count: 'How many',
  col_mean: 'Mean',
  col_reach: '95% interval of the mean',
  col_deviation: 'Standard deviation',
  col_binomial: 'Standard error of the test images',
  col_ratio: 'How many times as large',
  unknown: '–',
  reachOf: '±{reach}',
  times: '{ratio}×',
  spreadSays:
    'If all these networks were equally good, and only the {images} test images were a matter of luck, the accuracies would vary by the standard error. They vary by the standard deviation, since the networks are not equally good: each seed leads to another one.',
  recordedBy: 'On record: `{command}`, {date}, {machine}.',

  pairTitle: 'Two runs',
  set: 'Whose runs',
  set_recorded: 'on record',
  set_own: 'yours',
  one: 'First run',
  other: 'Second run',
  seedIs: 'seed {seed}',
  tooFew: 'Two runs are needed for a comparison. Train some below.',
  sameRun: 'These are one and the same run. Choose another.',
  pairTable: 'The same difference, judged in two ways',
  col_way: 'The test images are taken as',
  col_difference: 'Difference',
  col_error: 'Its standard error',
  col_z: 'In standard errors',
  col_called: 'Would be called',
  way_unpaired: 'others for each run (unpaired)',
  way_paired: 'the same for both (paired)',
  called_different: 'different',
  called_equal: 'not different',
  disagree:
    'On {disagreement} of the test images one of the two is right and the other wrong. Only these decide the paired comparison.',
  alarms:
    'Both runs have the same recipe. Whatever difference is found, it is one between two networks, not between two recipes. Of all {pairs} pairs of these runs, the unpaired way would call {unpaired} different, the paired way {paired}.',
  cannot:
    'What two runs cannot say: how far runs spread. From these two alone you would estimate a standard deviation of {pairDeviation}; all {count} runs give {deviation}. And a 95% interval of the mean from two runs would reach {pairReach} to either side; from all of them, {reach}.',

  ownTitle: 'Train your own',
  ownLead:
    'One run after the other, each with the next seed, until there are as many as you want. You can pause, stop and go on; finished runs stay on this device.',
  wanted: 'Runs wanted',
  ownCount: '{done} of {wanted} runs are there; next seed: {seed}.',
  ownAll: 'All {wanted} runs are there. “Start” adds another: seed {seed}.',
  forget: 'Forget my runs',
  network: 'Convolutional network',
  settings: 'Settings of these runs',
  otherData: 'Trained on {data}, so not comparable with the runs on record.',
};

export type Strings = Readonly<Record<keyof typeof en, string>>;

const fa: Strings = {
  title: 'همان شبکه با دانه‌ای دیگر',
  lead: 'یک دستور آموزش که بارها آموزش دیده و تنها دانه‌ی تصادفی‌اش عوض شده است؛ دانه‌ای که وزن‌های اولیه و ترتیب تصویرها را می‌کشد. ببینید دقت‌های آزمون چقدر پراکنده‌اند، و دو اجرا چه می‌تواند بگوید و چه نمی‌تواند.',
  noScript:
    'بدون جاوااسکریپت اجراهای ثبت‌شده‌ی ما و پراکندگی‌شان را می‌بینید؛ سنجیدن اجراهای دیگر و آموزش به آن نیاز دارد.',
  less: 'کمتر',
  more: 'بیشتر',
  experimentName: 'همان شبکه با دانه‌ای دیگر',

  spreadTitle: 'اجراها چقدر پراکنده‌اند؟',
  chart: 'دقت آزمون هر اجرا',
  row_recorded: 'اجراهای ثبت‌شده‌ی ما',
  row_own: 'اجراهای شما',
  accuracyAxis: 'دقت آزمون',
  reference: 'میانگین؛ خاکستری: یک خطای معیار تصویرهای آزمون',
  numbers: 'پراکندگی به عدد',
  col_runs: 'اجراها',
  col_count: 'تعداد',
  col_mean: 'میانگین',
  col_reach: 'بازه‌ی ۹۵٪ میانگین',
  col_deviation: 'انحراف معیار',
  col_binomial: 'خطای معیار تصویرهای آزمون',
  col_ratio: 'چند برابر آن',
  unknown: '–',
  reachOf: '±{reach}',
  times: '{ratio} برابر',
  spreadSays:
    'اگر همه‌ی این شبکه‌ها به یک اندازه خوب بودند و تنها همین {images} تصویر آزمون بخت و اقبال بود، دقت‌ها به اندازه‌ی خطای معیار تغییر می‌کرد. ولی به اندازه‌ی انحراف معیار تغییر می‌کنند، چون شبکه‌ها به یک اندازه خوب نیستند: هر دانه به شبکه‌ی دیگری می‌رسد.',
  recordedBy: 'ثبت‌شده با `{command}`، {date}، {machine}.',

  pairTitle: 'دو اجرا',
  set: 'اجراهای چه کسی',
  set_recorded: 'ثبت‌شده',
  set_own: 'شما',
  one: 'اجرای اول',
  other: 'اجرای دوم',
  seedIs: 'دانه‌ی {seed}',
  tooFew: 'برای سنجیدن دو اجرا لازم است. چند تایی در پایین آموزش بدهید.',
  sameRun: 'این دو یک اجرا هستند. یکی دیگر انتخاب کنید.',
  pairTable: 'یک اختلاف با دو داوری',
  col_way: 'تصویرهای آزمون را چه بگیریم',
  col_difference: 'اختلاف',
  col_error: 'خطای معیار آن',
  col_z: 'چند خطای معیار',
  col_called: 'چه خوانده می‌شود',
  way_unpaired: 'برای هر اجرا تصویرهایی دیگر (ناجفت)',
  way_paired: 'برای هر دو همان تصویرها (جفت)',
  called_different: 'متفاوت',
  called_equal: 'نامتفاوت',
  disagree:
    'روی {disagreement} از تصویرهای آزمون یکی از این دو درست می‌گوید و دیگری غلط. مقایسه‌ی جفت تنها به همین‌ها نگاه می‌کند.',
  alarms:
    'دستور آموزش هر دو یکی است. هر اختلافی هم پیدا شود، اختلاف دو شبکه است، نه دو دستور آموزش. از همه‌ی {pairs} جفت این اجراها، مقایسه‌ی ناجفت {unpaired} جفت را متفاوت می‌خواند و مقایسه‌ی جفت {paired} جفت را.',
  cannot:
    'آنچه دو اجرا نمی‌تواند بگوید این است که اجراها چقدر پراکنده‌اند. تنها از این دو، انحراف معیار {pairDeviation} برآورد می‌شود و از همه‌ی {count} اجرا {deviation}. بازه‌ی ۹۵٪ میانگین هم از دو اجرا {pairReach} به هر سو می‌رسد و از همه {reach}.',

  ownTitle: 'خودتان آموزش بدهید',
  ownLead:
    'اجراها یکی پس از دیگری، هر کدام با دانه‌ی بعدی، تا به تعدادی برسد که می‌خواهید. می‌توانید مکث کنید، متوقفش کنید و ادامه بدهید؛ اجراهای تمام‌شده روی همین دستگاه می‌ماند.',
  wanted: 'تعداد اجراها',
  ownCount: '{done} اجرا از {wanted} تا انجام شده است؛ دانه‌ی بعدی: {seed}.',
  ownAll: 'هر {wanted} اجرا انجام شده است. «شروع» یکی دیگر می‌افزاید: دانه‌ی {seed}.',
  forget: 'فراموش کردن اجراهای من',
  network: 'شبکه‌ی کانولوشنی',
  settings: 'تنظیم‌های این اجراها',
  otherData: 'با {data} آموزش دیده است، پس با اجراهای ثبت‌شده سنجیدنی نیست.',
};

export { en, fa };

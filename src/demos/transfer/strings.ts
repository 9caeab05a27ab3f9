/** The demo's words. English first; Persian must have the same keys. `{name}` is filled in. */
export const en = {
  title: 'Random, frozen, fine-tuned',
  lead: 'Three ways to the same classes, trained side by side in this page on the same images: a residual network with random weights; a new head on ImageNet’s frozen ResNet50; and ResNet50 that learns on from ImageNet’s weights.',
  noScript:
    'Without JavaScript nothing can be trained here. It would show the curves of up to three networks, their test accuracy with its standard error, and which classes they confuse.',

  arms: 'Train',
  arm_random: 'Random weights',
  arm_frozen: 'Frozen, new head',
  arm_tuned: 'Fine-tuned',
  armReduced: 'Random weights, reduced network',
  armFull: 'Random weights, full ResNet50',
  short_random: 'random',
  short_frozen: 'frozen',
  short_tuned: 'fine-tuned',
  name: 'Transfer: {arms}',

  recordFold: 'Our record of this training',
  recordNote:
    'Dashed: what we recorded on {date} with {command}, at {size} pixels a side, with {train} images to learn from and {test} to be tested with.',

  settings: 'Settings of the training',
  data: 'Images',
  data_turntable24: '24 kinds of fruit (turntable24)',
  data_folder: 'a folder of your own',
  splitBy: 'Split by',
  splitBy_frame: 'frame, as Fruits-360 does',
  splitBy_object: 'object',
  films: 'Objects of each kind',
  frames: 'Frames of each object',
  side: 'Pixels a side',
  see: 'What the networks are given',
  see_caffe: 'as ResNet50 was trained',
  see_unit: 'x / 255',
  see_symmetric: 'x / 127.5 − 1',
  see_swapped: 'red and blue swapped',

  randomNet: 'Network with random weights',
  randomNet_reduced: 'reduced: ⅛ width, one block a stage',
  randomNet_full: 'all of ResNet50',
  fullHint:
    'All of ResNet50 from random weights wants a graphics processor; without one a single epoch takes many minutes.',
  unfrozen: 'Fine-tune',
  unfrozen_lastStage: 'the last stage',
  unfrozen_all: 'all of it',
  tunedHint:
    'On a processor the last stage takes a minute or so for each epoch, all of it far longer.',
  head: 'Head',
  head_linear: 'one layer',
  head_twoLayer: 'two layers',
  width: 'Units of the first layer',
  dropout: 'Dropout',
  optimiser: 'Optimiser',
  optimiser_adam: 'Adam',
  optimiser_momentum: 'SGD, momentum',
  optimiser_rmsprop: 'RMSprop',
  optimiser_sgd: 'SGD',
  rate: 'Learning rate',
  fineRate: 'Learning rate of ImageNet’s weights',
  more: 'More settings',

  planned: 'Training images: {train}, test images: {test}, classes: {classes}.',
  needs: 'About {bytes} of memory, besides the maps of a batch.',
  download:
    'ResNet50’s weights are fetched with the first start ({bytes}); they stay in this browser, and a download that breaks off goes on where it was.',
  folderFirst:
    'Choose a folder first. It needs at least two classes, with images to learn from and images to test with.',
  folderMost:
    'At most {train} training images and {test} test images of it are used, drawn by chance.',
  close: 'Give the memory back',

  results: 'What came out',
  resultTest: 'test accuracy {accuracy} ± {error}, loss {loss}',
  resultError:
    'After ± stands the standard error for {count} test images: differences of less than about two of them say nothing.',
  resultReduced:
    'The network with random weights is a reduced one, not ResNet50 itself: its figures say nothing of what ResNet50 can learn.',
  resultFrames:
    'Each test frame stands between two frames of the same object that were trained on. Split by object to see what a new object brings.',
  whichNetwork: 'Look at',
  confused: 'What it takes for what',
};

export type Strings = { readonly [Key in keyof typeof en]: string };

export const fa: Strings = {
  title: 'تصادفی، منجمد، تنظیم‌شده',
  lead: 'سه راه به همان کلاس‌ها که در همین صفحه، کنار هم و روی همان تصویرها آموزش می‌بینند: شبکه‌ای با بلوک‌های باقی‌مانده و وزن‌های تصادفی؛ سری تازه روی ResNet50 که با وزن‌های ImageNet منجمد شده است؛ و ResNet50 که آموختن را از وزن‌های ImageNet ادامه می‌دهد.',
  noScript:
    'بدون جاوااسکریپت اینجا نمی‌شود چیزی را آموزش داد. این نمایش منحنی‌های حداکثر سه شبکه، دقت آزمون هرکدام با خطای معیارش، و کلاس‌هایی را که با هم اشتباه می‌گیرند نشان می‌داد.',

  arms: 'آموزش',
  arm_random: 'وزن‌های تصادفی',
  arm_frozen: 'منجمد با سر نو',
  arm_tuned: 'تنظیم دقیق',
  armReduced: 'وزن‌های تصادفی، شبکه‌ی کوچک‌شده',
  armFull: 'وزن‌های تصادفی، ResNet50 کامل',
  short_random: 'تصادفی',
  short_frozen: 'منجمد',
  short_tuned: 'تنظیم دقیق',
  name: 'یادگیری انتقالی: {arms}',

  recordFold: 'آنچه ما از این آموزش ثبت کرده‌ایم',
  recordNote:
    'خط‌چین: آنچه در {date} با {command} ثبت کرده‌ایم؛ ضلع تصویر {size} پیکسل، {train} تصویر برای آموزش و {test} تصویر برای آزمون.',

  settings: 'تنظیم‌های آموزش',
  data: 'تصویرها',
  data_turntable24: '۲۴ نوع میوه (turntable24)',
  data_folder: 'پوشه‌ای از خودتان',
  splitBy: 'جداسازی بر پایه‌ی',
  splitBy_frame: 'قاب، مثل Fruits-360',
  splitBy_object: 'شیء',
  films: 'شیء از هر نوع',
  frames: 'قاب از هر شیء',
  side: 'ضلع تصویر (پیکسل)',
  see: 'آنچه شبکه‌ها می‌گیرند',
  see_caffe: 'همان‌گونه که ResNet50 آموخته',
  see_unit: 'x / 255',
  see_symmetric: 'x / 127.5 − 1',
  see_swapped: 'قرمز و آبی جابه‌جا',

  randomNet: 'شبکه‌ی با وزن‌های تصادفی',
  randomNet_reduced: 'کوچک‌شده: ⅛ پهنا، یک بلوک در هر مرحله',
  randomNet_full: 'همه‌ی ResNet50',
  fullHint:
    'آموزش همه‌ی ResNet50 از وزن‌های تصادفی پردازنده‌ی گرافیکی می‌خواهد؛ بدون آن هر ایپاک دقیقه‌ها طول می‌کشد.',
  unfrozen: 'تنظیم دقیقِ',
  unfrozen_lastStage: 'مرحله‌ی آخر',
  unfrozen_all: 'همه‌ی شبکه',
  tunedHint:
    'روی پردازنده‌ی معمولی، هر ایپاکِ مرحله‌ی آخر یک دقیقه‌ای زمان می‌برد و همه‌ی شبکه بسیار بیشتر.',
  head: 'سر',
  head_linear: 'یک لایه',
  head_twoLayer: 'دو لایه',
  width: 'واحدهای لایه‌ی نخست',
  dropout: 'برون‌اندازی (dropout)',
  optimiser: 'بهینه‌ساز',
  optimiser_adam: 'Adam',
  optimiser_momentum: 'SGD با تکانه',
  optimiser_rmsprop: 'RMSprop',
  optimiser_sgd: 'SGD',
  rate: 'نرخ یادگیری',
  fineRate: 'نرخ یادگیری وزن‌های ImageNet',
  more: 'تنظیم‌های بیشتر',

  planned: 'تصویرهای آموزش: {train}، تصویرهای آزمون: {test}، کلاس‌ها: {classes}.',
  needs: 'حافظه‌ی لازم حدود {bytes}، جدا از نگاشت‌های هر دسته.',
  download:
    'وزن‌های ResNet50 با نخستین شروع دریافت می‌شوند ({bytes})؛ در همین مرورگر می‌مانند و دریافتی که قطع شود از همان‌جا ادامه می‌یابد.',
  folderFirst:
    'نخست پوشه‌ای انتخاب کنید. دست‌کم دو کلاس می‌خواهد، با تصویرهایی برای آموزش و تصویرهایی برای آزمون.',
  folderMost:
    'از آن حداکثر {train} تصویر آموزش و {test} تصویر آزمون به کار می‌آیند که به‌تصادف برداشته می‌شوند.',
  close: 'پس دادن حافظه',

  results: 'آنچه به دست آمد',
  resultTest: 'دقت آزمون {accuracy} ± {error}، ضرر {loss}',
  resultError:
    'پس از ± خطای معیار برای {count} تصویر آزمون آمده است: تفاوت‌های کمتر از حدود دو برابر آن چیزی نمی‌گویند.',
  resultReduced:
    'شبکه‌ی با وزن‌های تصادفی کوچک‌شده است و خودِ ResNet50 نیست: عددهایش نمی‌گویند ResNet50 چه می‌تواند بیاموزد.',
  resultFrames:
    'هر قاب آزمون میان دو قاب از همان شیء ایستاده که در آموزش بوده‌اند. برای دیدن اینکه با شیئی تازه چه می‌شود، بر پایه‌ی شیء جدا کنید.',
  whichNetwork: 'نگاه به',
  confused: 'چه را به‌جای چه می‌گیرد',
};

/** The demo's words. English first; Persian must have the same keys. `{name}` is filled in. */
const en = {
  title: 'Depth, with shortcuts and without',
  lead: 'Two stacks of fully connected layers learn the same pictures in the same order. They differ in one thing: in one of them every layer adds to what it was given. Make them deeper, and watch the first layer’s gradient.',
  noScript:
    'Without JavaScript you see our record of twenty layers; other depths and trainings need it.',
  partFailed:
    'The record of these stacks could not be fetched. Check the connection and reload the page.',

  depth: 'Hidden layers',
  optimiser: 'Optimiser',
  optimiser_sgd: 'plain descent, rate ⁨0.01⁩',
  optimiser_adam: 'Adam, rate ⁨0.001⁩',
  norm: 'Batch normalisation',
  norm_off: 'without',
  norm_on: 'with',

  stack_plain: 'Plain stack',
  stack_skip: 'Stack with shortcuts',
  short_plain: 'plain',
  short_skip: 'shortcuts',
  source_live: 'here',
  source_recorded: 'our record',
  lineName: '{stack} · {source}',

  byDepth_testLoss: 'Test loss after the training, by depth',
  byDepth_firstGradient: 'Gradient of the first layer, by depth',
  depthAxis: 'hidden layers',
  chance: 'chance',
  byDepthCaption: 'Dashed: our record. What you train here joins in, solid.',
  says_decay:
    'Plain descent without normalisation: every layer hands on a weaker signal, and a weaker gradient comes back. From about ten layers on, the plain stack hardly learns at all. With shortcuts depth does no harm.',
  says_adam:
    'Adam measures every gradient by its own usual size, so that a tiny gradient no longer means a tiny step. The deep plain stack begins to learn, but stays far behind.',
  says_norm:
    'Normalisation brings the gradient back: the first layer gets as much of it as with shortcuts. And yet the plain stack learns the less, the deeper it is. A healthy gradient is not enough; this is closer to what He et al. call degradation.',
  says_both:
    'Healthy gradients and Adam’s steps together, and still the deep plain stack falls short of the shallow one. The stack with shortcuts even gains a little from its depth.',

  gradients: 'The gradient of every layer, with {layers} hidden ones',
  layerAxis: 'layer, from the picture to the classes',
  gradientsCaption:
    'The length (L2 norm) of the gradient of each layer’s weights, at the last step so far. Between first and last the layers with shortcuts get little, since their share in the sum is a twentieth; what reaches the first layer has come along the shortcuts.',
  asTable: 'The values as a table',

  train: 'Train both stacks here',
  ends_live: 'How your training ended',
  ends_recorded: 'How our recorded run ended',
  firstGradient: 'Gradient of the first layer',
  testLoss: 'Test loss',
  correct: '{share} right',
  verdict_holds:
    'The claim stands: the plain stack ends {gap} nats above the other. Less than {border} would have refuted it.',
  verdict_refuted:
    'The claim is refuted: the plain stack learned as well as the other, to within {border} nats (difference: {gap}).',
  otherSettings:
    'That border was set for CIFAR-10 and the settings of the record; you trained otherwise, so read it with care.',
  experimentName: 'Plain stack and stack with shortcuts, {layers} layers',
  scope:
    'What this small demonstration shows is above all how a signal decays in a stack without normalisation. The degradation of He et al. is another thing: it appears with batch normalisation and healthy gradients, after long training, and in the training error too.',
};

export type Strings = Readonly<Record<keyof typeof en, string>>;

const fa: Strings = {
  title: 'عمق، با اتصال مستقیم و بی آن',
  lead: 'دو پشته از لایه‌های کاملاً متصل همان تصویرها را به همان ترتیب یاد می‌گیرند. تنها یک تفاوت دارند: در یکی، هر لایه حاصلش را با آنچه به او رسیده جمع می‌کند. عمیق‌ترشان کنید و گرادیان نخستین لایه را زیر نظر بگیرید.',
  noScript:
    'بدون جاوااسکریپت ثبت ما از بیست لایه را می‌بینید؛ عمق‌های دیگر و آموزش به آن نیاز دارند.',
  partFailed: 'ثبت این پشته‌ها دریافت نشد. اتصال را بررسی و صفحه را دوباره بار کنید.',

  depth: 'لایه‌های پنهان',
  optimiser: 'بهینه‌ساز',
  optimiser_sgd: 'گرادیان کاهشی ساده، نرخ ۰٫۰۱',
  optimiser_adam: 'Adam، نرخ ۰٫۰۰۱',
  norm: 'نرمال‌سازی دسته‌ای',
  norm_off: 'بدون',
  norm_on: 'با',

  stack_plain: 'پشته‌ی ساده',
  stack_skip: 'پشته با اتصال مستقیم',
  short_plain: 'ساده',
  short_skip: 'با اتصال',
  source_live: 'همین‌جا',
  source_recorded: 'ثبت ما',
  lineName: '{stack} · {source}',

  byDepth_testLoss: 'ضرر آزمون پس از آموزش، بر حسب عمق',
  byDepth_firstGradient: 'گرادیان نخستین لایه، بر حسب عمق',
  depthAxis: 'لایه‌های پنهان',
  chance: 'حدس تصادفی',
  byDepthCaption: 'خط‌چین: ثبت ما. آنچه همین‌جا آموزش دهید با خط پیوسته به آن افزوده می‌شود.',
  says_decay:
    'گرادیان کاهشی ساده و بدون نرمال‌سازی: هر لایه سیگنالی ضعیف‌تر تحویل می‌دهد و گرادیانی ضعیف‌تر پس می‌گیرد. پشته‌ی ساده از حدود ده لایه به بعد تقریباً هیچ یاد نمی‌گیرد. با اتصال مستقیم، عمق زیانی ندارد.',
  says_adam:
    'Adam هر گرادیان را با اندازه‌ی معمول خودش می‌سنجد؛ پس گرادیان ناچیز دیگر به معنای گام ناچیز نیست. پشته‌ی ساده‌ی عمیق کم‌کم یاد می‌گیرد، اما بسیار عقب می‌ماند.',
  says_norm:
    'نرمال‌سازی گرادیان را برمی‌گرداند: به نخستین لایه همان اندازه می‌رسد که با اتصال مستقیم. با این همه، پشته‌ی ساده هرچه عمیق‌تر باشد کمتر یاد می‌گیرد. گرادیان سالم کافی نیست؛ این یکی به آنچه He و همکارانش افت دقت (degradation) می‌نامند نزدیک‌تر است.',
  says_both:
    'گرادیان سالم است و گام‌ها گام‌های Adam؛ باز هم پشته‌ی ساده‌ی عمیق به پای کم‌عمق نمی‌رسد. پشته با اتصال مستقیم حتی اندکی از عمقش سود می‌برد.',

  gradients: 'گرادیان هر لایه، با {layers} لایه‌ی پنهان',
  layerAxis: 'لایه، از تصویر تا کلاس‌ها',
  gradientsCaption:
    'طول (نُرم L2) گرادیان وزن‌های هر لایه، در آخرین گام آموزش تا اینجا. در پشته‌ای که اتصال مستقیم دارد به لایه‌های میانی کم می‌رسد، چون سهمشان در جمع یک‌بیستم است؛ آنچه به نخستین لایه می‌رسد از راه اتصال‌ها آمده است.',
  asTable: 'مقدارها در جدول',

  train: 'آموزش هر دو پشته همین‌جا',
  ends_live: 'پایان آموزش شما',
  ends_recorded: 'پایان اجرای ثبت‌شده‌ی ما',
  firstGradient: 'گرادیان نخستین لایه',
  testLoss: 'ضرر آزمون',
  correct: '{share} درست',
  verdict_holds:
    'ادعا پابرجاست: ضرر پشته‌ی ساده {gap} نات بیش از دیگری است. کمتر از {border} آن را رد می‌کرد.',
  verdict_refuted:
    'ادعا رد شد: پشته‌ی ساده با اختلافی کمتر از {border} نات به خوبی دیگری یاد گرفت (اختلاف: {gap}).',
  otherSettings:
    'این مرز برای CIFAR-10 و تنظیم‌های ثبت ما تعیین شده است؛ شما جور دیگری آموزش داده‌اید، پس با احتیاط بخوانیدش.',
  experimentName: 'پشته‌ی ساده و پشته با اتصال مستقیم، {layers} لایه',
  scope:
    'آنچه این نمایش کوچک نشان می‌دهد بیش از همه ضعیف شدن سیگنال در پشته‌ای بدون نرمال‌سازی است. افت دقتی که He و همکارانش نشان دادند چیز دیگری است: با نرمال‌سازی دسته‌ای و گرادیان سالم، پس از آموزش طولانی، و در خطای آموزش هم پیدا می‌شود.',
};

export { en, fa };

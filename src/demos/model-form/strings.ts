/** The demo's words. English first; Persian must have the same keys. `{name}` is filled in. */
export const en = {
  title: 'A call, and what Keras makes of it',
  lead: 'Set the arguments of ResNet50 and see which model comes out, or which error.',
  noScript:
    'Without JavaScript nothing can be set here. You see the call as the coursework words it, and Keras’ answer.',

  calls: 'Calls',
  call_worded: 'Part b, as worded',
  call_meant: 'Part b, as it must have been',
  call_headless: 'Part c',
  call_whole: 'Nothing given',
  notGiven: 'not given',

  error_classes:
    'The weights on offer were learnt with 1000 classes, and their last layer has 1000 outputs. Either ask for `weights=None` and train everything yourself, or leave that layer off with `include_top=False` and put one of your own behind it.',
  error_shape:
    'With its own last layer the pretrained network is handed out for one size only. The reason is an old one: networks like VGG16 flatten before that layer. ResNet50 pools, and with `include_top=False` it takes any size.',
  error_small:
    'ResNet50 halves its map five times. Of fewer than 32 pixels a side nothing would be left to look at.',

  output: 'Output shape',
  parameters: 'Parameters',
  trainable: 'of them trainable',
  statistics: 'of them statistics',
  head: 'Last FC layer',
  noHead: 'none',
  next: 'An FC layer of {units} behind it',

  weights_random: 'The weights are random.',
  weights_imagenet: 'The weights are those learnt on ImageNet.',
  start:
    'Tested before it is trained, it should cost about {loss}, the logarithm of {classes}. If it is much more, look at the inputs.',
  ends_map:
    'It ends in a map: 2048 channels at every place. Pooling or flattening it is up to you, and so is the head.',
  ends_vector: 'It ends in a vector of 2048 features and answers nothing yet: a head is missing.',
  ignored_classes:
    '`classes` is ignored: without the last layer there are no classes. Keras says nothing about it.',
  ignored_pooling:
    '`pooling` is ignored: with its own last layer the network always pools by the mean. Keras says nothing about it.',
};

export type Strings = Readonly<Record<keyof typeof en, string>>;

export const fa: Strings = {
  title: 'یک فراخوانی و آنچه Keras از آن می‌سازد',
  lead: 'آرگومان‌های ResNet50 را تنظیم کنید و ببینید چه مدلی به دست می‌آید، یا چه خطایی.',
  noScript:
    'بدون جاوااسکریپت اینجا چیزی را نمی‌شود تنظیم کرد. فراخوانی را آن‌طور که تکلیف گفته می‌بینید و پاسخ Keras را.',

  calls: 'فراخوانی',
  call_worded: 'بخش ب، آن‌طور که گفته شده',
  call_meant: 'بخش ب، آن‌طور که بوده است',
  call_headless: 'بخش پ',
  call_whole: 'هیچ آرگومانی',
  notGiven: 'داده نشده',

  error_classes:
    'وزن‌های آماده با ۱۰۰۰ کلاس آموخته شده‌اند و لایه‌ی آخرشان ۱۰۰۰ خروجی دارد. یا `weights=None` بدهید و همه را خودتان آموزش دهید، یا با `include_top=False` آن لایه را بردارید و لایه‌ای از خودتان به‌جایش بگذارید.',
  error_shape:
    'شبکه‌ی ازپیش‌آموزش‌دیده را با لایه‌ی آخر خودش فقط برای یک اندازه می‌دهند. دلیلش قدیمی است: شبکه‌هایی مثل VGG16 پیش از آن لایه مسطح‌سازی دارند. ResNet50 ادغام می‌کند و با `include_top=False` هر اندازه‌ای را می‌پذیرد.',
  error_small:
    'ResNet50 نگاشت را پنج بار نصف می‌کند. از تصویری که ضلعش کمتر از ۳۲ پیکسل باشد چیزی برای دیدن نمی‌ماند.',

  output: 'شکل خروجی',
  parameters: 'پارامترها',
  trainable: 'از آن‌ها آموزش‌پذیر',
  statistics: 'از آن‌ها آماره',
  head: 'لایه‌ی FC آخر',
  noHead: 'ندارد',
  next: 'یک لایه‌ی FC با {units} واحد پس از آن',

  weights_random: 'وزن‌ها تصادفی است.',
  weights_imagenet: 'وزن‌ها همان است که از ImageNet آموخته شده.',
  start:
    'اگر پیش از آموزش آزموده شود، ضررش باید حدود {loss} باشد، یعنی لگاریتم {classes}. اگر بسیار بیشتر بود، به ورودی‌ها نگاه کنید.',
  ends_map:
    'به یک نگاشت ختم می‌شود: در هر مکان ۲۰۴۸ کانال. ادغام یا مسطح‌سازی آن با شماست، و سر شبکه هم.',
  ends_vector: 'به برداری از ۲۰۴۸ ویژگی ختم می‌شود و هنوز پاسخی نمی‌دهد: سر ندارد.',
  ignored_classes:
    '`classes` بی‌اثر است: بدون لایه‌ی آخر کلاسی در کار نیست. Keras چیزی در این باره نمی‌گوید.',
  ignored_pooling:
    '`pooling` بی‌اثر است: شبکه با لایه‌ی آخر خودش همیشه میانگین می‌گیرد. Keras چیزی در این باره نمی‌گوید.',
};

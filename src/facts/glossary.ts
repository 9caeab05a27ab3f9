/** One term of the field in both languages. */
export interface Term {
  /** Anchor on the glossary page: the English term in kebab-case; never renamed. */
  readonly id: string;
  readonly en: string;
  /** The Persian word that the course uses. */
  readonly fa: string;
  /** Other Persian words that readers meet elsewhere, joined by «،». */
  readonly also?: string;
  /** What it means, in one line of each language. */
  readonly note: { readonly en: string; readonly fa: string };
}

/** The dictionary of the course, in the order in which a reader meets the words. */
export const glossary: readonly Term[] = [
  {
    id: 'convolution',
    en: 'convolution',
    fa: 'کانولوشن',
    also: 'پیچش',
    note: {
      en: 'one small weighted sum, computed at every position of the input',
      fa: 'یک جمع وزن‌دار کوچک که در همه‌ی مکان‌های ورودی حساب می‌شود',
    },
  },
  {
    id: 'convolutional-neural-network',
    en: 'convolutional neural network (CNN)',
    fa: 'شبکه‌ی عصبی کانولوشنی',
    also: 'شبکه‌ی عصبی پیچشی',
    note: {
      en: 'a network most of whose layers are convolutions',
      fa: 'شبکه‌ای که بیشتر لایه‌هایش کانولوشن است',
    },
  },
  {
    id: 'kernel',
    en: 'kernel',
    fa: 'کرنل',
    also: 'هسته',
    note: {
      en: 'the small table of weights that slides over one channel',
      fa: 'جدول کوچک وزن‌ها که روی یک کانال می‌لغزد',
    },
  },
  {
    id: 'filter',
    en: 'filter',
    fa: 'فیلتر',
    also: 'پالایه',
    note: {
      en: 'one kernel per input channel, summed: it makes one output channel',
      fa: 'برای هر کانال ورودی یک کرنل، با هم جمع‌شده: یک کانال خروجی می‌سازد',
    },
  },
  {
    id: 'channel',
    en: 'channel',
    fa: 'کانال',
    note: {
      en: 'one layer of a picture or of a feature map: red, green and blue are three',
      fa: 'یکی از صفحه‌های تصویر یا نگاشت ویژگی؛ قرمز و سبز و آبی سه کانال‌اند',
    },
  },
  {
    id: 'feature',
    en: 'feature',
    fa: 'ویژگی',
    note: {
      en: 'a number that says how strongly something is present',
      fa: 'عددی که می‌گوید چیزی با چه شدتی حضور دارد',
    },
  },
  {
    id: 'feature-map',
    en: 'feature map',
    fa: 'نگاشت ویژگی',
    also: 'نقشه‌ی ویژگی',
    note: {
      en: 'the values of one feature at every position: one output channel',
      fa: 'مقدار یک ویژگی در همه‌ی مکان‌ها؛ یعنی یک کانال خروجی',
    },
  },
  {
    id: 'padding',
    en: 'padding',
    fa: 'گسترش مرز',
    also: 'حاشیه، لایه‌گذاری',
    note: {
      en: 'rows and columns added around the input before a convolution',
      fa: 'سطرها و ستون‌هایی که پیش از کانولوشن دور ورودی می‌گذاریم',
    },
  },
  {
    id: 'zero-padding',
    en: 'zero padding',
    fa: 'گسترش مرز با صفر',
    also: 'حاشیه‌ی صفر',
    note: {
      en: 'padding whose values are all zero; the usual kind',
      fa: 'گسترش مرزی که همه‌ی مقدارهایش صفر است؛ رایج‌ترین نوع',
    },
  },
  {
    id: 'same-padding',
    en: 'same padding',
    fa: 'گسترش مرز same',
    note: {
      en: 'enough padding for the output to keep the size of the input (at stride 1)',
      fa: 'به اندازه‌ای که (با گام ۱) ابعاد خروجی همان ابعاد ورودی بماند',
    },
  },
  {
    id: 'valid-padding',
    en: 'valid padding',
    fa: 'گسترش مرز valid',
    note: {
      en: 'no padding at all: the kernel stays wholly inside the input',
      fa: 'بی هیچ گسترشی؛ کرنل از ورودی بیرون نمی‌زند',
    },
  },
  {
    id: 'stride',
    en: 'stride',
    fa: 'گام',
    also: 'قدم',
    note: {
      en: 'how many pixels the kernel moves from one position to the next',
      fa: 'کرنل از هر مکان تا مکان بعدی چند پیکسل جابه‌جا می‌شود',
    },
  },
  {
    id: 'dilation',
    en: 'dilation',
    fa: 'اتساع',
    also: 'کانولوشن گشاده',
    note: {
      en: 'gaps between the cells of a kernel, which widen it without new weights',
      fa: 'فاصله انداختن میان خانه‌های کرنل؛ کرنل بی وزن تازه‌ای پهن‌تر می‌شود',
    },
  },
  {
    id: 'full-padding',
    en: 'full padding',
    fa: 'گسترش کامل (full)',
    note: {
      en: 'so much padding that every place in which the kernel covers one cell of the input counts',
      fa: 'به اندازه‌ای که هر جایی که کرنل دست‌کم یک خانه‌ی ورودی را بپوشاند به حساب بیاید',
    },
  },
  {
    id: 'transposed-convolution',
    en: 'transposed convolution',
    fa: 'کانولوشن ترانهاده',
    note: {
      en: 'a convolution’s connections run backwards: every input cell stamps the kernel on the output, which grows',
      fa: 'همان اتصال‌های کانولوشن در جهت وارونه؛ هر خانه‌ی ورودی کرنل را روی خروجی مهر می‌زند و ابعاد بزرگ می‌شود',
    },
  },
  {
    id: 'receptive-field',
    en: 'receptive field',
    fa: 'میدان دید',
    also: 'میدان پذیرش، ناحیه‌ی تأثیر',
    note: {
      en: 'the part of the input that can change one output value',
      fa: 'بخشی از ورودی که می‌تواند یک مقدار خروجی را تغییر دهد',
    },
  },
  {
    id: 'effective-stride',
    en: 'effective stride',
    fa: 'گام مؤثر',
    note: {
      en: 'how many input pixels lie between what two neighbouring cells of a map see',
      fa: 'فاصله‌ی دید دو خانه‌ی همسایه‌ی نگاشت، به شمار پیکسل‌های ورودی',
    },
  },
  {
    id: 'pooling',
    en: 'pooling',
    fa: 'ادغام (pooling)',
    also: 'تجمیع',
    note: {
      en: 'replacing each window of a map by one summary number',
      fa: 'گذاشتن یک عدد خلاصه به‌جای هر پنجره از نگاشت',
    },
  },
  {
    id: 'max-pooling',
    en: 'max pooling',
    fa: 'ادغام بیشینه',
    also: 'ماکسیمم',
    note: {
      en: 'keeps the greatest value of each window',
      fa: 'بزرگ‌ترین مقدار هر پنجره را نگه می‌دارد',
    },
  },
  {
    id: 'average-pooling',
    en: 'average pooling',
    fa: 'ادغام میانگین',
    note: {
      en: 'keeps the mean of each window',
      fa: 'میانگین هر پنجره را نگه می‌دارد',
    },
  },
  {
    id: 'min-pooling',
    en: 'min pooling',
    fa: 'ادغام کمینه',
    also: 'مینیمم',
    note: {
      en: 'keeps the least value of each window; rarely used',
      fa: 'کوچک‌ترین مقدار هر پنجره را نگه می‌دارد؛ به‌ندرت به کار می‌رود',
    },
  },
  {
    id: 'global-average-pooling',
    en: 'global average pooling (GAP)',
    fa: 'ادغام میانگین سراسری',
    note: {
      en: 'the mean of a whole map: one number per channel',
      fa: 'میانگین کل نگاشت؛ برای هر کانال یک عدد',
    },
  },
  {
    id: 'global-max-pooling',
    en: 'global max pooling (GMP)',
    fa: 'ادغام بیشینه‌ی سراسری',
    note: {
      en: 'the greatest value of a whole map: one number per channel',
      fa: 'بزرگ‌ترین مقدار کل نگاشت؛ برای هر کانال یک عدد',
    },
  },
  {
    id: 'flatten',
    en: 'flatten',
    fa: 'مسطح‌سازی',
    also: 'تخت‌سازی',
    note: {
      en: 'writing all values of the maps in one long vector',
      fa: 'نوشتن همه‌ی مقدارهای نگاشت‌ها در یک بردار دراز',
    },
  },
  {
    id: 'fully-connected-layer',
    en: 'fully connected layer (FC)',
    fa: 'لایه‌ی کاملاً متصل',
    also: 'تمام‌متصل، چگال (Dense)',
    note: {
      en: 'every output has its own weight for every input',
      fa: 'هر خروجی برای هر ورودی وزنی از آنِ خود دارد',
    },
  },
  {
    id: 'neuron',
    en: 'neuron',
    fa: 'نورون',
    also: 'یاخته‌ی عصبی',
    note: {
      en: 'one output value of a layer and the sum that makes it',
      fa: 'یک مقدار خروجی لایه، همراه جمعی که آن را می‌سازد',
    },
  },
  {
    id: 'layer',
    en: 'layer',
    fa: 'لایه',
    note: {
      en: 'one step of the network, from maps to maps or from vector to vector',
      fa: 'یک مرحله از شبکه، از نگاشت به نگاشت یا از بردار به بردار',
    },
  },
  {
    id: 'hidden-layer',
    en: 'hidden layer',
    fa: 'لایه‌ی پنهان',
    also: 'لایه‌ی مخفی',
    note: {
      en: 'a layer between the input and the last layer',
      fa: 'لایه‌ای میان ورودی و لایه‌ی آخر',
    },
  },
  {
    id: 'depth',
    en: 'depth',
    fa: 'عمق',
    note: {
      en: 'how many layers with weights stand one after another',
      fa: 'شمار لایه‌های وزن‌داری که پشت سر هم آمده‌اند',
    },
  },
  {
    id: 'width',
    en: 'width',
    fa: 'پهنا',
    note: {
      en: 'how many channels or neurons a layer has',
      fa: 'شمار کانال‌ها یا نورون‌های یک لایه',
    },
  },
  {
    id: 'parameter',
    en: 'parameter',
    fa: 'پارامتر',
    also: 'فراسنج',
    note: {
      en: 'a number that training sets: a weight or a bias',
      fa: 'عددی که آموزش تعیینش می‌کند: وزن یا بایاس',
    },
  },
  {
    id: 'weight',
    en: 'weight',
    fa: 'وزن',
    note: {
      en: 'a parameter that multiplies an input',
      fa: 'پارامتری که در یک ورودی ضرب می‌شود',
    },
  },
  {
    id: 'bias',
    en: 'bias',
    fa: 'بایاس',
    also: 'پیش‌قدر، اریبی',
    note: {
      en: 'a parameter that is added to the sum, one per output channel',
      fa: 'پارامتری که به جمع افزوده می‌شود؛ برای هر کانال خروجی یکی',
    },
  },
  {
    id: 'hyperparameter',
    en: 'hyperparameter',
    fa: 'فراپارامتر',
    also: 'ابرپارامتر، ابرفراسنج',
    note: {
      en: 'a number that a person sets before training, such as the learning rate',
      fa: 'عددی که آدم پیش از آموزش تعیین می‌کند؛ مانند نرخ یادگیری',
    },
  },
  {
    id: 'weight-sharing',
    en: 'weight sharing',
    fa: 'اشتراک وزن',
    also: 'وزن‌های مشترک',
    note: {
      en: 'the same weights at every position of the input',
      fa: 'همان وزن‌ها در همه‌ی مکان‌های ورودی',
    },
  },
  {
    id: 'locality',
    en: 'locality',
    fa: 'محلی‌بودن',
    note: {
      en: 'an output looks only at neighbouring inputs',
      fa: 'هر خروجی تنها به ورودی‌های همسایه نگاه می‌کند',
    },
  },
  {
    id: 'correlation',
    en: 'correlation',
    fa: 'هم‌بستگی',
    note: {
      en: 'how well one value foretells another, from −1 to 1',
      fa: 'یک مقدار تا چه اندازه از مقدار دیگر خبر می‌دهد؛ از منفی یک تا یک',
    },
  },
  {
    id: 'cross-correlation',
    en: 'cross-correlation',
    fa: 'هم‌بستگی متقابل',
    note: {
      en: 'the sliding weighted sum with the kernel as it is; libraries call it convolution',
      fa: 'جمع وزن‌دار لغزان با کرنل همان‌طور که هست؛ کتابخانه‌ها به آن کانولوشن می‌گویند',
    },
  },
  {
    id: 'translation-equivariance',
    en: 'translation equivariance',
    fa: 'هم‌وردایی انتقالی',
    note: {
      en: 'shift the input and the output shifts with it; not the same as invariance',
      fa: 'ورودی جابه‌جا شود، خروجی هم با آن جابه‌جا می‌شود؛ با ناوردایی فرق دارد',
    },
  },
  {
    id: 'translation-invariance',
    en: 'translation invariance',
    fa: 'ناوردایی انتقالی',
    also: 'ناوردایی مکانی',
    note: {
      en: 'shift the input and the output stays as it was',
      fa: 'ورودی جابه‌جا شود، خروجی همان می‌ماند',
    },
  },
  {
    id: 'edge-detector',
    en: 'edge detector',
    fa: 'لبه‌یاب',
    also: 'آشکارساز لبه',
    note: {
      en: 'a computation that answers strongly where brightness changes abruptly',
      fa: 'محاسبه‌ای که هر جا روشنایی ناگهان تغییر کند پاسخ قوی می‌دهد',
    },
  },
  {
    id: 'texture',
    en: 'texture',
    fa: 'بافت',
    note: {
      en: 'a small pattern that repeats over a region',
      fa: 'نقش کوچکی که در یک ناحیه تکرار می‌شود',
    },
  },
  {
    id: 'contrast',
    en: 'contrast',
    fa: 'کنتراست',
    also: 'تباین',
    note: {
      en: 'the difference between the bright and the dark',
      fa: 'اختلاف روشن و تاریک',
    },
  },
  {
    id: 'activation-function',
    en: 'activation function',
    fa: 'تابع فعال‌سازی',
    also: 'تابع فعال‌ساز',
    note: {
      en: 'the non-linear function between two layers',
      fa: 'تابع غیرخطی میان دو لایه',
    },
  },
  {
    id: 'relu',
    en: 'ReLU',
    fa: 'ReLU',
    also: 'یکسوساز خطی',
    note: {
      en: 'keeps positive values and makes negative ones zero',
      fa: 'مقدار مثبت را نگه می‌دارد و منفی را صفر می‌کند',
    },
  },
  {
    id: 'dying-relu',
    en: 'dying ReLU',
    fa: 'ReLU مرده',
    also: 'افول ReLU',
    note: {
      en: 'a unit that is zero for every input and so never learns again',
      fa: 'واحدی که برای همه‌ی ورودی‌ها صفر است و دیگر هرگز یاد نمی‌گیرد',
    },
  },
  {
    id: 'softmax',
    en: 'softmax',
    fa: 'softmax',
    also: 'بیشینه‌ی هموار',
    note: {
      en: 'turns logits into probabilities that add up to one',
      fa: 'لاجیت‌ها را به احتمال‌هایی با مجموع یک تبدیل می‌کند',
    },
  },
  {
    id: 'logit',
    en: 'logit',
    fa: 'لاجیت',
    also: 'امتیاز خام',
    note: {
      en: 'the raw score of a class, before softmax',
      fa: 'امتیاز یک کلاس پیش از softmax',
    },
  },
  {
    id: 'loss-function',
    en: 'loss function',
    fa: 'تابع ضرر',
    also: 'تابع خطا، زیان، اتلاف',
    note: {
      en: 'the number that training makes small; its value is the loss (مقدار ضرر)',
      fa: 'عددی که آموزش آن را کوچک می‌کند؛ مقدارش را ضرر (loss) می‌نامیم',
    },
  },
  {
    id: 'cross-entropy',
    en: 'cross-entropy',
    fa: 'آنتروپی متقاطع',
    note: {
      en: 'minus the logarithm of the probability given to the true class',
      fa: 'منفی لگاریتم احتمالی که به کلاس درست داده شده است',
    },
  },
  {
    id: 'nat',
    en: 'nat',
    fa: 'نات',
    note: {
      en: 'the unit of the loss when the logarithm is natural',
      fa: 'یکای ضرر وقتی لگاریتم طبیعی باشد',
    },
  },
  {
    id: 'accuracy',
    en: 'accuracy',
    fa: 'دقت (accuracy)',
    also: 'کارایی',
    note: {
      en: 'the share of right answers; in Persian «دقت» is also said for precision',
      fa: 'سهم پاسخ‌های درست؛ در فارسی «دقت» را برای precision هم به کار می‌برند',
    },
  },
  {
    id: 'classification',
    en: 'classification',
    fa: 'دسته‌بندی',
    also: 'طبقه‌بندی، رده‌بندی',
    note: {
      en: 'choosing one label for the whole input',
      fa: 'برگزیدن یک برچسب برای کل ورودی',
    },
  },
  {
    id: 'class',
    en: 'class',
    fa: 'کلاس',
    also: 'طبقه، رده',
    note: {
      en: 'one of the labels to choose from',
      fa: 'یکی از برچسب‌های ممکن',
    },
  },
  {
    id: 'object-detection',
    en: 'object detection',
    fa: 'تشخیص اشیا',
    also: 'شناسایی شیء',
    note: {
      en: 'saying which objects are in a picture and where each one is',
      fa: 'گفتن اینکه چه چیزهایی در تصویر هست و هر یک کجاست',
    },
  },
  {
    id: 'image-processing',
    en: 'image processing',
    fa: 'پردازش تصویر',
    note: {
      en: 'computing a picture, or measurements, from a picture',
      fa: 'ساختن تصویری تازه، یا اندازه‌هایی، از یک تصویر',
    },
  },
  {
    id: 'computer-vision',
    en: 'computer vision',
    fa: 'بینایی ماشین',
    also: 'بینایی رایانه‌ای',
    note: {
      en: 'computing what a picture shows',
      fa: 'پی بردن به محتوای تصویر با محاسبه',
    },
  },
  {
    id: 'training-set',
    en: 'training set',
    fa: 'مجموعه‌ی آموزش',
    note: {
      en: 'the examples from which the weights are learned',
      fa: 'نمونه‌هایی که وزن‌ها از روی آن‌ها یاد گرفته می‌شود',
    },
  },
  {
    id: 'validation-set',
    en: 'validation set',
    fa: 'مجموعه‌ی اعتبارسنجی',
    note: {
      en: 'examples kept aside for choosing the hyperparameters',
      fa: 'نمونه‌هایی که برای انتخاب فراپارامترها کنار گذاشته می‌شود',
    },
  },
  {
    id: 'test-set',
    en: 'test set',
    fa: 'مجموعه‌ی آزمون',
    note: {
      en: 'examples used once, at the end, to judge the result',
      fa: 'نمونه‌هایی که یک بار، در پایان، برای داوری به کار می‌رود',
    },
  },
  {
    id: 'training',
    en: 'training',
    fa: 'آموزش',
    note: {
      en: 'changing the weights, step by step, so that the loss falls',
      fa: 'تغییر گام‌به‌گام وزن‌ها تا ضرر کم شود',
    },
  },
  {
    id: 'run',
    en: 'run',
    fa: 'اجرا',
    note: {
      en: 'one training from start to end, with one seed',
      fa: 'یک بار آموزش از آغاز تا پایان، با یک دانه‌ی تصادفی',
    },
  },
  {
    id: 'epoch',
    en: 'epoch',
    fa: 'ایپاک',
    also: 'دوره',
    note: {
      en: 'one pass over the whole training set',
      fa: 'یک بار گذر از کل مجموعه‌ی آموزش',
    },
  },
  {
    id: 'step',
    en: 'step, iteration',
    fa: 'گام آموزش',
    also: 'تکرار',
    note: {
      en: 'one update of the weights, from one batch',
      fa: 'یک بار به‌روزرسانی وزن‌ها، با یک دسته‌ی آموزشی',
    },
  },
  {
    id: 'batch',
    en: 'batch, mini-batch',
    fa: 'دسته‌ی آموزشی (batch)',
    also: 'دسته‌ی کوچک، بچ',
    note: {
      en: 'the examples that are used together in one step',
      fa: 'نمونه‌هایی که با هم در یک گام آموزش به کار می‌روند',
    },
  },
  {
    id: 'learning-rate',
    en: 'learning rate',
    fa: 'نرخ یادگیری',
    note: {
      en: 'how far each step moves the weights',
      fa: 'هر گام وزن‌ها را چه اندازه جابه‌جا می‌کند',
    },
  },
  {
    id: 'gradient-descent',
    en: 'gradient descent',
    fa: 'گرادیان کاهشی',
    also: 'گرادیان نزولی',
    note: {
      en: 'moving the weights against the gradient of the loss',
      fa: 'جابه‌جا کردن وزن‌ها در خلاف جهت گرادیان تابع ضرر',
    },
  },
  {
    id: 'optimiser',
    en: 'optimiser',
    fa: 'بهینه‌ساز',
    note: {
      en: 'the rule that turns gradients into steps, such as SGD or Adam',
      fa: 'قاعده‌ای که گرادیان را به گام تبدیل می‌کند؛ مانند SGD و Adam',
    },
  },
  {
    id: 'optimisation',
    en: 'optimisation',
    fa: 'بهینه‌سازی',
    note: {
      en: 'the search for weights that make the loss small',
      fa: 'جست‌وجوی وزن‌هایی که ضرر را کوچک کنند',
    },
  },
  {
    id: 'backpropagation',
    en: 'backpropagation',
    fa: 'پس‌انتشار',
    also: 'انتشار معکوس',
    note: {
      en: 'computing all gradients from the last layer back to the first',
      fa: 'محاسبه‌ی همه‌ی گرادیان‌ها از لایه‌ی آخر رو به لایه‌ی نخست',
    },
  },
  {
    id: 'initialisation',
    en: 'initialisation',
    fa: 'مقداردهی اولیه',
    also: 'وزن‌های تصادفی',
    note: {
      en: 'the (random) weights with which training starts',
      fa: 'وزن‌های (تصادفی) که آموزش با آن‌ها آغاز می‌شود',
    },
  },
  {
    id: 'vanishing-gradient',
    en: 'vanishing gradient',
    fa: 'ناپدید شدن گرادیان',
    also: 'محو شدن گرادیان',
    note: {
      en: 'gradients so small in the first layers that these do not learn',
      fa: 'گرادیان در لایه‌های نخست چنان کوچک می‌شود که یاد نمی‌گیرند',
    },
  },
  {
    id: 'degradation-problem',
    en: 'degradation problem',
    fa: 'مسئله‌ی افت دقت (degradation)',
    also: 'زوال، تنزل',
    note: {
      en: 'a deeper plain network that is worse even on its training set',
      fa: 'شبکه‌ی ساده‌ی عمیق‌تر، حتی روی مجموعه‌ی آموزش هم بدتر می‌شود',
    },
  },
  {
    id: 'overfitting',
    en: 'overfitting',
    fa: 'بیش‌برازش',
    also: 'بیش‌برازاندن',
    note: {
      en: 'good on the training set, clearly worse on new examples',
      fa: 'روی مجموعه‌ی آموزش خوب، روی نمونه‌های تازه آشکارا بدتر',
    },
  },
  {
    id: 'generalisation',
    en: 'generalisation',
    fa: 'تعمیم',
    also: 'تعمیم‌پذیری',
    note: {
      en: 'being right on examples that were not in training',
      fa: 'پاسخ درست روی نمونه‌هایی که در آموزش نبوده‌اند',
    },
  },
  {
    id: 'regularisation',
    en: 'regularisation',
    fa: 'منظم‌سازی',
    also: 'نظام‌بخشی',
    note: {
      en: 'whatever holds a network back from overfitting',
      fa: 'هر تدبیری که شبکه را از بیش‌برازش باز دارد',
    },
  },
  {
    id: 'dropout',
    en: 'dropout',
    fa: 'برون‌اندازی (dropout)',
    note: {
      en: 'switching off random neurons in each training step',
      fa: 'خاموش کردن تصادفی نورون‌ها در هر گام آموزش',
    },
  },
  {
    id: 'data-augmentation',
    en: 'data augmentation',
    fa: 'داده‌افزایی',
    note: {
      en: 'training on altered copies: shifted, mirrored, recoloured',
      fa: 'آموزش با نسخه‌های دست‌کاری‌شده: جابه‌جا، آینه‌ای، با رنگ دیگر',
    },
  },
  {
    id: 'batch-normalisation',
    en: 'batch normalisation (BN)',
    fa: 'نرمال‌سازی دسته‌ای',
    also: 'نرمال‌سازی دسته',
    note: {
      en: 'brings each channel to mean 0 and variance 1 over the batch',
      fa: 'میانگین هر کانال را در دسته‌ی آموزشی صفر و واریانسش را یک می‌کند',
    },
  },
  {
    id: 'moving-mean-and-variance',
    en: 'moving mean, moving variance',
    fa: 'میانگین متحرک، واریانس متحرک',
    also: 'وردایی',
    note: {
      en: 'running averages that batch normalisation uses when it is not training',
      fa: 'میانگین‌هایی که نرمال‌سازی دسته‌ای بیرون از آموزش به کار می‌برد',
    },
  },
  {
    id: 'residual-block',
    en: 'residual block',
    fa: 'بلوک باقی‌مانده',
    also: 'بلوک پسماند',
    note: {
      en: 'a few layers whose output is added to their input',
      fa: 'چند لایه که خروجی‌شان با ورودی‌شان جمع می‌شود',
    },
  },
  {
    id: 'skip-connection',
    en: 'skip (shortcut) connection',
    fa: 'اتصال مستقیم (skip)',
    also: 'اتصال میان‌بر، اتصال پرشی',
    note: {
      en: 'the way that carries a block’s input past its layers',
      fa: 'راهی که ورودی بلوک را از کنار لایه‌ها می‌گذراند',
    },
  },
  {
    id: 'identity-mapping',
    en: 'identity mapping',
    fa: 'نگاشت همانی',
    note: {
      en: 'output equals input',
      fa: 'خروجی همان ورودی است',
    },
  },
  {
    id: 'projection',
    en: 'projection shortcut',
    fa: 'نگاشت تصویری',
    note: {
      en: 'a strided 1×1 convolution on the skip connection, where the shape changes',
      fa: 'کانولوشن 1×1 گام‌دار روی اتصال مستقیم، آنجا که ابعاد تغییر می‌کند',
    },
  },
  {
    id: 'bottleneck-block',
    en: 'bottleneck block',
    fa: 'بلوک گلوگاهی',
    note: {
      en: 'narrow, convolve, widen again: 1×1, 3×3, 1×1',
      fa: 'باریک کردن، کانولوشن 3×3، دوباره پهن کردن',
    },
  },
  {
    id: 'one-by-one-convolution',
    en: '1×1 convolution',
    fa: 'کانولوشن 1×1',
    note: {
      en: 'mixes the channels of each pixel and looks at no neighbour',
      fa: 'کانال‌های هر پیکسل را با هم می‌آمیزد و به همسایه‌ها نگاه نمی‌کند',
    },
  },
  {
    id: 'computational-cost',
    en: 'computational cost',
    fa: 'هزینه‌ی محاسباتی',
    also: 'بار محاسباتی',
    note: {
      en: 'how much arithmetic one input takes',
      fa: 'هر ورودی چه اندازه محاسبه می‌خواهد',
    },
  },
  {
    id: 'multiply-add',
    en: 'multiply-add (MAC)',
    fa: 'ضرب‌وجمع (MAC)',
    note: {
      en: 'one multiplication and one addition; the unit in which layers are counted',
      fa: 'یک ضرب و یک جمع؛ واحدی که هزینه‌ی لایه‌ها را با آن می‌شمارند',
    },
  },
  {
    id: 'flop',
    en: 'FLOP',
    fa: 'عمل اعشاری (FLOP)',
    note: {
      en: 'one floating-point operation; a multiply-add is two of them',
      fa: 'یک عمل روی عدد اعشاری؛ هر ضرب‌وجمع دو تا از آن است',
    },
  },
  {
    id: 'memory',
    en: 'memory',
    fa: 'حافظه',
    note: {
      en: 'what a network occupies while it runs or trains',
      fa: 'جایی که شبکه هنگام اجرا یا آموزش می‌گیرد',
    },
  },
  {
    id: 'storage',
    en: 'storage',
    fa: 'فضای ذخیره‌سازی',
    note: {
      en: 'what the file of its weights occupies',
      fa: 'جایی که فایل وزن‌ها می‌گیرد',
    },
  },
  {
    id: 'transfer-learning',
    en: 'transfer learning',
    fa: 'یادگیری انتقالی',
    also: 'انتقال یادگیری',
    note: {
      en: 'starting a new task from weights learned on another',
      fa: 'آغاز یک مسئله‌ی تازه با وزن‌های آموخته از مسئله‌ای دیگر',
    },
  },
  {
    id: 'fine-tuning',
    en: 'fine-tuning',
    fa: 'تنظیم دقیق (fine-tuning)',
    also: 'ریزتنظیم',
    note: {
      en: 'going on training the pretrained layers, at a small learning rate',
      fa: 'ادامه‌ی آموزش لایه‌های ازپیش‌آموزش‌دیده با نرخ یادگیری کوچک',
    },
  },
  {
    id: 'feature-extraction',
    en: 'feature extraction',
    fa: 'استخراج ویژگی',
    note: {
      en: 'training only a new head on the outputs of a frozen backbone',
      fa: 'آموزش تنها یک سر تازه روی خروجی شبکه‌ی پایه‌ی منجمد',
    },
  },
  {
    id: 'frozen',
    en: 'frozen',
    fa: 'منجمد',
    also: 'فریزشده',
    note: {
      en: 'whose weights training does not touch',
      fa: 'آنچه آموزش به وزن‌هایش دست نمی‌زند',
    },
  },
  {
    id: 'pretrained',
    en: 'pretrained',
    fa: 'ازپیش‌آموزش‌دیده',
    also: 'پیش‌آموخته',
    note: {
      en: 'whose weights come from an earlier training on other data',
      fa: 'آنچه وزن‌هایش از آموزشی پیشین با داده‌ای دیگر می‌آید',
    },
  },
  {
    id: 'backbone',
    en: 'backbone',
    fa: 'شبکه‌ی پایه (backbone)',
    also: 'بدنه',
    note: {
      en: 'the network without its last, task-specific layers',
      fa: 'شبکه بدون لایه‌های آخرش که ویژه‌ی یک مسئله‌اند',
    },
  },
  {
    id: 'head',
    en: 'head',
    fa: 'سر شبکه',
    note: {
      en: 'the last layers, which answer the task',
      fa: 'لایه‌های آخر که پاسخ مسئله را می‌دهند',
    },
  },
  {
    id: 'preprocessing',
    en: 'preprocessing',
    fa: 'پیش‌پردازش',
    note: {
      en: 'what is done to the input before the first layer sees it',
      fa: 'آنچه پیش از لایه‌ی نخست با ورودی می‌کنیم',
    },
  },
  {
    id: 'normalisation',
    en: 'normalisation',
    fa: 'نرمال‌سازی',
    note: {
      en: 'bringing values to a fixed mean and scale',
      fa: 'رساندن مقدارها به میانگین و مقیاسی ثابت',
    },
  },
  {
    id: 'domain-gap',
    en: 'domain gap',
    fa: 'شکاف دامنه',
    note: {
      en: 'the difference between the data learned from and the data met later',
      fa: 'اختلاف داده‌ی آموزش با داده‌ای که بعد به شبکه می‌رسد',
    },
  },
  {
    id: 'near-duplicate',
    en: 'near-duplicate',
    fa: 'تصویر تقریباً تکراری',
    note: {
      en: 'a picture almost equal to another one of the data',
      fa: 'تصویری کمابیش یکسان با تصویر دیگری از داده',
    },
  },
  {
    id: 'data-leakage',
    en: 'data leakage',
    fa: 'نشت داده',
    note: {
      en: 'knowledge of the test set that reaches the training',
      fa: 'راه یافتن خبری از مجموعه‌ی آزمون به آموزش',
    },
  },
  {
    id: 'aspect-ratio',
    en: 'aspect ratio',
    fa: 'نسبت ابعاد',
    note: {
      en: 'width divided by height',
      fa: 'پهنای تصویر بخش بر ارتفاع آن',
    },
  },
  {
    id: 'letterbox',
    en: 'letterbox',
    fa: 'تغییر اندازه با حفظ نسبت ابعاد و پر کردن حاشیه',
    note: {
      en: 'resizing that keeps the aspect ratio and fills the rest with one colour',
      fa: 'تصویر کش نمی‌آید و جای خالی با یک رنگ پر می‌شود',
    },
  },
  {
    id: 'standard-error',
    en: 'standard error',
    fa: 'خطای معیار',
    note: {
      en: 'how far a measured value typically lies from the true one, by chance',
      fa: 'مقدار اندازه‌گیری‌شده به‌تصادف معمولاً چه اندازه از مقدار واقعی دور است',
    },
  },
  {
    id: 'confidence-interval',
    en: 'confidence interval',
    fa: 'بازه‌ی اطمینان',
    note: {
      en: 'a range that contains the true value in, say, 95 of 100 repetitions',
      fa: 'بازه‌ای که، مثلاً در ۹۵ تکرار از ۱۰۰، مقدار واقعی را در بر دارد',
    },
  },
  {
    id: 'seed',
    en: 'seed',
    fa: 'دانه‌ی تصادفی (seed)',
    note: {
      en: 'the number from which all random choices of a run follow',
      fa: 'عددی که همه‌ی انتخاب‌های تصادفی یک اجرا از آن پیروی می‌کند',
    },
  },
  {
    id: 'warm-up',
    en: 'warm-up (first step)',
    fa: 'گرم‌شدن (گام نخست)',
    note: {
      en: 'the slow first step, in which the software prepares itself',
      fa: 'گام کند نخست که نرم‌افزار در آن خود را آماده می‌کند',
    },
  },
];

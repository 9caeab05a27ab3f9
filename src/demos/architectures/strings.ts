/** The demo's words. English first; Persian must have the same keys. `{name}` is filled in. */
export const en = {
  title: 'Two networks, layer by layer',
  lead: 'Above each line, what a layer costs; below it, how high its maps are. Point at a column, or go there with the arrow keys.',
  noScript: 'Without JavaScript you see VGG16 beside ResNet-50 as they were published.',

  left: 'First network',
  right: 'Second network',
  size_left: 'Image, pixels a side',
  size_right: 'Image, pixels a side',
  measure: 'Show',
  measure_macs: 'Multiply-adds',
  measure_parameters: 'Parameters',
  measure_activations: 'Values kept for training',
  padding: 'Padding',
  padding_on: 'as published',
  padding_off: 'off',

  skyline: 'The layers of {network}, one column each',
  perLayer: '{measure} per layer',
  total:
    'In all {macs} multiply-adds, {parameters} parameters; training keeps {activations} values per image.',
  totalBroken: 'Up to the place where it breaks: {macs} multiply-adds, {parameters} parameters.',
  layer: 'Layer',
  ofNetwork: '{share} of {network}',
  macs: 'multiply-adds',
  parameters: 'parameters',
  kept: 'values kept',
  allOf: 'all of {network}',
  outweighs: 'This layer alone costs more than all of {network}: {macs}.',
  fc: 'FC',
  fullyConnected: 'fully connected',

  broken: 'Here {network} breaks, at {layer}.',
  broken_sum: 'The body of the block gives {body}, its shortcut {shortcut}: they cannot be added.',
  broken_window: 'The map has shrunk to {map}, and the window no longer fits on it.',
  shrinks: 'Nothing breaks, but the map shrinks with every convolution: {sizes}.',
  headChanges:
    'The first fully connected layer gets {now} numbers instead of {before}: the published weights no longer fit.',
  nothingPadded: 'This network has no padding to take away.',

  ratio:
    '{left} does {macs} times the multiply-adds of {right} and has {parameters} times its parameters.',
  shares_macs: 'Multiply-adds by the size of the map',
  shares_parameters: 'Parameters by the size of the map',
  share: '{share} of the network',

  everyLayer: 'Every layer of {network}',
  stage: '{layers} layers, {macs} multiply-adds ({share})',
  stageOne: '1 layer, {macs} multiply-adds ({share})',
  tableOf: 'Layers of {network} with maps of {size}',
  window: 'Window',
  shape: 'Output',
  shortcut: 'shortcut',
  pickLayer: 'Show {layer} above',
  keptNote:
    'Kept: values that the gradients of this network need again, per image. An activation overwrites what it gets, so it counts no second time.',

  memory: 'Memory for a batch',
  batch: 'Images in the batch',
  precision: 'Precision',
  precision_float32: 'float32',
  precision_float16: 'float16',
  memoryTable:
    'Maps, vectors and weights; gradients of weights and the optimiser’s own numbers come on top.',
  network: 'Network',
  weights: 'Weights',
  inference: 'To answer',
  training: 'To train',

  allNetworks: 'All networks, to the last digit',
  totalsTable:
    'Each at the size it was made for. v1: a block that halves the map has its stride in the first 1×1, as in the paper and in Keras; else in the 3×3, as in PyTorch. A multiply-add counts once; biases, normalisation and pooling count nothing.',
  image: 'Image',
  depth: 'Layers',

  blocks: 'One block, three ways',
  blocksLead: 'Each takes a map with so many channels and gives back one of the same shape.',
  channels: 'Channels',
  map: 'Map',
  block_plain: 'One 3×3 convolution',
  block_basic: 'Basic block',
  block_bottleneck: 'Bottleneck block',
  about_plain: 'no shortcut, for comparison',
  about_basic: 'as in ResNet-18 and ResNet-34',
  about_bottleneck: 'as in ResNet-50 and deeper',
  block: '{block}: {layers}',
  blockWeights: '{count} weights',
  blockMacs: '{count} multiply-adds',
  blockRatio: '{ratio} times the bottleneck',
};

export type Strings = Readonly<Record<keyof typeof en, string>>;

export const fa: Strings = {
  title: 'دو شبکه، لایه به لایه',
  lead: 'بالای خط هزینه‌ی هر لایه است و زیر آن بلندی نگاشت‌هایش. روی یک ستون بروید، با اشاره‌گر یا با کلیدهای جهت.',
  noScript:
    'بدون جاوااسکریپت تنها VGG16 و \u2068ResNet-50\u2069 را، همان‌طور که منتشر شده‌اند، کنار هم می‌بینید.',

  left: 'شبکه‌ی نخست',
  right: 'شبکه‌ی دوم',
  size_left: 'ضلع تصویر، پیکسل',
  size_right: 'ضلع تصویر، پیکسل',
  measure: 'نمایش',
  measure_macs: 'ضرب‌وجمع‌ها',
  measure_parameters: 'پارامترها',
  measure_activations: 'مقدارهای لازم برای آموزش',
  padding: 'گسترش مرز',
  padding_on: 'مانند اصل',
  padding_off: 'هیچ',

  skyline: 'لایه‌های {network}، هر کدام یک ستون',
  perLayer: '{measure} در هر لایه',
  total:
    'روی هم {macs} ضرب‌وجمع و {parameters} پارامتر؛ آموزش برای هر تصویر {activations} مقدار را نگه می‌دارد.',
  totalBroken: 'تا جایی که می‌شکند: {macs} ضرب‌وجمع و {parameters} پارامتر.',
  layer: 'لایه',
  ofNetwork: '{share} کل {network}',
  macs: 'ضرب‌وجمع',
  parameters: 'پارامتر',
  kept: 'مقدار نگه‌داشته',
  allOf: 'همه‌ی {network}',
  outweighs: 'همین یک لایه از همه‌ی {network} پرهزینه‌تر است: {macs}.',
  fc: 'FC',
  fullyConnected: 'کاملاً متصل',

  broken: '{network} همین‌جا می‌شکند، در {layer}.',
  broken_sum: 'بدنه‌ی بلوک {body} می‌دهد و اتصال مستقیم {shortcut}؛ این دو را نمی‌شود جمع کرد.',
  broken_window: 'نگاشت تا {map} کوچک شده و پنجره دیگر در آن جا نمی‌شود.',
  shrinks: 'چیزی نمی‌شکند، اما نگاشت با هر کانولوشن کوچک‌تر می‌شود: {sizes}.',
  headChanges:
    'به نخستین لایه‌ی کاملاً متصل به‌جای {before} عدد تنها {now} عدد می‌رسد؛ وزن‌های منتشرشده دیگر به آن نمی‌خورند.',
  nothingPadded: 'این شبکه گسترش مرزی ندارد که بشود برداشت.',

  ratio: 'ضرب‌وجمع‌های {left}، {macs} برابرِ {right} است و پارامترهایش {parameters} برابر.',
  shares_macs: 'ضرب‌وجمع‌ها بر حسب ابعاد نگاشت',
  shares_parameters: 'پارامترها بر حسب ابعاد نگاشت',
  share: '{share} شبکه',

  everyLayer: 'همه‌ی لایه‌های {network}',
  stage: '{layers} لایه، {macs} ضرب‌وجمع ({share})',
  stageOne: '۱ لایه، {macs} ضرب‌وجمع ({share})',
  tableOf: 'لایه‌های {network} با نگاشت‌های {size}',
  window: 'پنجره',
  shape: 'خروجی',
  shortcut: 'اتصال مستقیم',
  pickLayer: 'نشان دادن {layer} در بالا',
  keptNote:
    'نگه‌داشته: مقدارهایی که گرادیان‌های این شبکه دوباره لازمشان دارند، برای هر تصویر. تابع فعال‌سازی روی ورودی خودش می‌نویسد، پس دوباره شمرده نمی‌شود.',

  memory: 'حافظه برای یک دسته‌ی آموزشی',
  batch: 'تصویرهای دسته',
  precision: 'دقت عددها',
  precision_float32: 'float32',
  precision_float16: 'float16',
  memoryTable:
    'نگاشت‌ها، بردارها و وزن‌ها؛ گرادیان وزن‌ها و عددهای خود بهینه‌ساز هم به این‌ها افزوده می‌شود.',
  network: 'شبکه',
  weights: 'وزن‌ها',
  inference: 'برای پاسخ دادن',
  training: 'برای آموزش',

  allNetworks: 'همه‌ی شبکه‌ها، تا رقم آخر',
  totalsTable:
    'هر کدام با ابعادی که برایش ساخته شده است. v1: گام بلوکی که نگاشت را نصف می‌کند در نخستین \u20661×1\u2069 است، مانند مقاله و Keras؛ در بقیه در \u20663×3\u2069، مانند PyTorch. هر ضرب‌وجمع یک بار شمرده می‌شود؛ بایاس، نرمال‌سازی و ادغام به حساب نمی‌آید.',
  image: 'تصویر',
  depth: 'لایه‌ها',

  blocks: 'یک بلوک، به سه شکل',
  blocksLead: 'هر کدام نگاشتی با این تعداد کانال می‌گیرد و نگاشتی با همان ابعاد پس می‌دهد.',
  channels: 'کانال‌ها',
  map: 'نگاشت',
  block_plain: 'یک کانولوشن \u20663×3\u2069',
  block_basic: 'بلوک ساده',
  block_bottleneck: 'بلوک گلوگاهی',
  about_plain: 'بدون اتصال مستقیم، برای مقایسه',
  about_basic: 'مانند \u2068ResNet-18\u2069 و \u2068ResNet-34\u2069',
  about_bottleneck: 'مانند \u2068ResNet-50\u2069 و عمیق‌ترها',
  block: '{block}: {layers}',
  blockWeights: '{count} وزن',
  blockMacs: '{count} ضرب‌وجمع',
  blockRatio: '{ratio} برابر گلوگاه',
};

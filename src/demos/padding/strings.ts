/** The demo's words. English first; Persian must have the same keys. `{name}` is filled in. */
export const en = {
  title: 'Where can the window stand?',
  lead: 'Every cell of the output is one place of the window. Choose sizes, play it through, and count.',
  noScript:
    'Without JavaScript nothing can be set here. You see the coursework’s layer with the padding that keeps its size: the window stands at the right edge and reaches into the zeros.',

  presets: 'Example',
  preset_own: 'your own settings',
  preset_valid: 'Coursework: no padding',
  preset_same: 'Coursework: same size',
  preset_even: 'Even kernel',
  preset_full: 'Full padding',
  preset_floored: 'Stride that does not divide',
  preset_tensorflow: '“same” with stride 2',
  preset_dilated: 'Dilation',
  preset_impossible: 'Impossible',
  preset_doubling: 'Transposed: twice the size',

  height: 'Height',
  width: 'Width',
  kernelSize: 'Kernel size',
  stride: 'Stride',
  dilation: 'Dilation',
  padding: 'Padding',
  padding_valid: 'none (valid)',
  padding_same: 'same',
  padding_full: 'full',
  padding_custom: 'each side',
  top: 'Zeros above',
  bottom: 'Zeros below',
  left: 'Zeros on the left',
  right: 'Zeros on the right',
  mode: 'Operation',
  mode_convolution: 'convolution',
  mode_transposed: 'transposed',
  outputPadding: 'Output padding',

  input: 'Input',
  output: 'Output',
  inputLabel: 'The input with its padding, and the window on it',
  outputLabel: 'The output; the arrow keys move the window',
  stampingLabel: 'The input; the arrow keys choose the cell that stamps',
  stampedLabel: 'The output as far as it has been stamped, and what is cut off',
  nowhere: 'There is no place for the window.',
  placeInside: 'Row {row}, column {column} of the output: the kernel reads nothing but the input.',
  placeOutside:
    'Row {row}, column {column} of the output: padding under the kernel, {outside} of {taps} cells.',
  stampWhole:
    'Row {row}, column {column} of the input stamps the whole kernel, weighted, on the output.',
  stampCut:
    'Row {row}, column {column} of the input stamps the kernel; cut off, {outside} of {taps} cells.',

  first: 'To the first place',
  back: 'One place back',
  play: 'Play',
  pause: 'Pause',
  forward: 'One place on',
  place: 'Place',
  placeOf: '{place} of {places}',
  speed: 'Speed',
  speed_slow: 'slow',
  speed_medium: 'medium',
  speed_fast: 'fast',

  key_window: 'under the kernel',
  key_padding: 'padding: zeros',
  key_idle: 'never read',
  key_inside: 'output that reads only the input',
  key_touching: 'output that reads padding too',
  key_blind: 'output that reads only padding',
  key_stamped: 'stamped; the deeper, the more often',
  key_cut: 'cut off',
  showReads: 'Show how often each cell is read',

  shape: 'Output',
  touching: 'Outputs that touch padding',
  touchingOf: '{touching} of {places}',
  parametersShort: 'Parameters',
  macsShort: 'Multiply-adds',

  axis_both: 'Height and width',
  axis_height: 'Height',
  axis_width: 'Width',
  note_tooLarge:
    'impossible. The window reaches over {extent} cells, but the input with its padding has only {cells}. PyTorch and Keras refuse such a layer.',
  note_cutAway:
    'impossible. The padding is cut off here ({cut} in all), and nothing is left of what was stamped.',
  note_extraTooLarge:
    'impossible. An output padding of {extra} would be the output of a larger input; it must be less than {limit}, the larger of stride and dilation.',
  note_leftOver:
    'the window has room to move by {room}. At stride {stride} that makes {steps} steps, with {cells} left over: too little for another. The formula rounds down, and the end of the input (crossed) is never read.',
  note_leftOverZeros:
    'the window has room to move by {room}. At stride {stride} that makes {steps} steps, with {cells} left over: too little for another. The formula rounds down. Only zeros go unread here (crossed); nothing of the input is lost.',
  note_skipped:
    'with stride {stride} and dilation {dilation} the kernel steps over some of the input (crossed, {cells} in all). What stands there cannot change the output.',
  note_asymmetric:
    '“same” takes an odd number of zeros here, {total} in all, so the ends differ: {before} before, {after} after. TensorFlow and Keras put the odd one at the end.',
  note_nothingButZeros:
    'outputs that read nothing but zeros: {count}. They carry the bias and no information.',
  note_uneven:
    'in the middle of the output every cell is stamped, but not equally often: {least} to {most} times along this axis. In generated pictures this shows as a chessboard pattern.',
  note_gaps:
    'the stamps lie farther apart than they are wide, so some cells of the output get nothing but the bias.',

  formula: 'The size, by the formula and by counting',
  general: 'In general',
  extent: 'Reach of the window',
  countedPlaces: 'places counted one by one: {counted}',
  countedStamps: 'cells counted after stamping: {counted}',

  layer: 'What the layer costs',
  inChannels: 'Input channels',
  filters: 'Filters',
  bias: 'Bias',
  bias_with: 'with',
  bias_without: 'without',
  parameters: 'Parameters',
  macs: 'Multiply-adds: every weight once per place',
};

export type Strings = Readonly<Record<keyof typeof en, string>>;

export const fa: Strings = {
  title: 'پنجره کجا می‌تواند بایستد؟',
  lead: 'هر خانه‌ی خروجی یک جای پنجره است. اندازه‌ها را انتخاب کنید، حرکتش را تماشا کنید و بشمارید.',
  noScript:
    'بدون جاوااسکریپت اینجا چیزی را نمی‌شود تغییر داد. آنچه می‌بینید لایه‌ی تکلیف است با گسترش مرزی که ابعادش را نگه می‌دارد؛ پنجره کنار لبه‌ی راست ایستاده و درون صفرها رفته است.',

  presets: 'نمونه',
  preset_own: 'تنظیم شما',
  preset_valid: 'تکلیف: بدون گسترش مرز',
  preset_same: 'تکلیف: با همان ابعاد',
  preset_even: 'کرنل زوج',
  preset_full: 'گسترش کامل',
  preset_floored: 'گامی که بخش‌پذیر نیست',
  preset_tensorflow: 'گسترش same با گام ۲',
  preset_dilated: 'اتساع',
  preset_impossible: 'ناممکن',
  preset_doubling: 'ترانهاده: دو برابر کردن ابعاد',

  height: 'ارتفاع',
  width: 'پهنا',
  kernelSize: 'اندازه‌ی کرنل',
  stride: 'گام',
  dilation: 'اتساع',
  padding: 'گسترش مرز',
  padding_valid: 'بدون گسترش (valid)',
  padding_same: 'هم‌اندازه (same)',
  padding_full: 'کامل (full)',
  padding_custom: 'هر سمت جدا',
  top: 'صفرهای بالا',
  bottom: 'صفرهای پایین',
  left: 'صفرهای چپ',
  right: 'صفرهای راست',
  mode: 'عمل',
  mode_convolution: 'کانولوشن',
  mode_transposed: 'کانولوشن ترانهاده',
  outputPadding: 'گسترش خروجی',

  input: 'ورودی',
  output: 'خروجی',
  inputLabel: 'ورودی با گسترش مرزش و پنجره‌ای که روی آن است',
  outputLabel: 'خروجی؛ کلیدهای جهت‌دار پنجره را جابه‌جا می‌کنند',
  stampingLabel: 'ورودی؛ با کلیدهای جهت‌دار خانه‌ای را که مهر می‌زند انتخاب کنید',
  stampedLabel: 'خروجی تا جایی که مهر خورده و آنچه بریده می‌شود',
  nowhere: 'پنجره هیچ‌جا جا نمی‌شود.',
  placeInside: 'سطر {row} و ستون {column} خروجی: کرنل تنها خود ورودی را می‌خواند.',
  placeOutside:
    'سطر {row} و ستون {column} خروجی: از {taps} خانه‌ی زیر کرنل، {outside} تا از گسترش مرز است.',
  stampWhole: 'سطر {row} و ستون {column} ورودی کل کرنل را، ضربدر مقدار خودش، روی خروجی مهر می‌زند.',
  stampCut:
    'سطر {row} و ستون {column} ورودی کرنل را مهر می‌زند؛ از {taps} خانه {outside} تا بریده می‌شود.',

  first: 'به جای نخست',
  back: 'یک جا عقب',
  play: 'پخش',
  pause: 'مکث',
  forward: 'یک جا جلو',
  place: 'جای پنجره',
  placeOf: '{place} از {places}',
  speed: 'سرعت',
  speed_slow: 'کند',
  speed_medium: 'میانه',
  speed_fast: 'تند',

  key_window: 'زیر کرنل',
  key_padding: 'گسترش مرز: صفر',
  key_idle: 'هرگز خوانده نمی‌شود',
  key_inside: 'خروجی‌ای که تنها ورودی را می‌خواند',
  key_touching: 'خروجی‌ای که به گسترش مرز هم می‌رسد',
  key_blind: 'خروجی‌ای که جز گسترش مرز چیزی نمی‌خواند',
  key_stamped: 'مهرخورده؛ هرچه پررنگ‌تر، بیشتر',
  key_cut: 'بریده می‌شود',
  showReads: 'هر خانه چند بار خوانده می‌شود؟',

  shape: 'خروجی',
  touching: 'خروجی‌هایی که پنجره‌شان صفرهای قاب را هم می‌بیند',
  touchingOf: '{touching} از {places}',
  parametersShort: 'پارامتر',
  macsShort: 'ضرب‌وجمع',

  axis_both: 'ارتفاع و پهنا',
  axis_height: 'ارتفاع',
  axis_width: 'پهنا',
  note_tooLarge:
    'ناممکن است. پنجره روی {extent} خانه پهن می‌شود، ولی ورودی با گسترش مرزش تنها {cells} خانه دارد. PyTorch و Keras چنین لایه‌ای را نمی‌پذیرند.',
  note_cutAway:
    'ناممکن است. اینجا گسترش مرز (روی هم {cut} خانه) بریده می‌شود و از آنچه مهر خورده چیزی نمی‌ماند.',
  note_extraTooLarge:
    'ناممکن است. خروجی با گسترش {extra} دیگر از آنِ ورودی بزرگ‌تری است؛ گسترش خروجی باید از {limit}، یعنی بزرگ‌ترِ گام و اتساع، کمتر باشد.',
  note_leftOver:
    'پنجره {room} خانه جای جابه‌جا شدن دارد. با گام {stride} می‌شود {steps} قدم و {cells} خانه می‌ماند که برای یک قدم دیگر کم است. فرمول رو به پایین گرد می‌کند و ته ورودی (ضربدرخورده) هرگز خوانده نمی‌شود.',
  note_leftOverZeros:
    'پنجره {room} خانه جای جابه‌جا شدن دارد. با گام {stride} می‌شود {steps} قدم و {cells} خانه می‌ماند که برای یک قدم دیگر کم است. فرمول رو به پایین گرد می‌کند. اینجا تنها صفر نخوانده می‌ماند (ضربدرخورده) و از ورودی چیزی از دست نمی‌رود.',
  note_skipped:
    'با گام {stride} و اتساع {dilation} کرنل از روی بخشی از ورودی (ضربدرخورده، روی هم {cells} تا) می‌پرد. هرچه آنجا باشد در خروجی اثری ندارد.',
  note_asymmetric:
    'گسترش same اینجا تعداد فردی صفر می‌خواهد، روی هم {total} تا؛ پس دو سر یکسان نمی‌شوند: {before} تا پیش از ورودی و {after} تا پس از آن. TensorFlow و Keras صفر اضافی را در انتها می‌گذارند.',
  note_nothingButZeros:
    'خروجی‌هایی که جز صفر چیزی نمی‌خوانند: {count} تا. در آن‌ها بایاس هست و خبری از تصویر نیست.',
  note_uneven:
    'در میانه‌ی خروجی همه‌ی خانه‌ها مهر می‌خورند، اما نه به یک اندازه: در این راستا از {least} تا {most} بار. در تصویرهای ساختگی همین نابرابری به شکل نقش شطرنجی دیده می‌شود.',
  note_gaps:
    'فاصله‌ی مهرها از پهنایشان بیشتر است؛ پس به بعضی خانه‌های خروجی جز بایاس چیزی نمی‌رسد.',

  formula: 'اندازه‌ی خروجی، با فرمول و با شمردن',
  general: 'در حالت کلی',
  extent: 'گستره‌ی پنجره',
  countedPlaces: 'شمارش تک‌تک جاها: {counted}',
  countedStamps: 'شمارش خانه‌ها پس از مهر زدن: {counted}',

  layer: 'هزینه‌ی لایه',
  inChannels: 'کانال‌های ورودی',
  filters: 'فیلترها',
  bias: 'بایاس',
  bias_with: 'با بایاس',
  bias_without: 'بدون بایاس',
  parameters: 'پارامترها',
  macs: 'ضرب‌وجمع: هر وزن در هر جای پنجره یک بار',
};

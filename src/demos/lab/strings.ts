/** The words of the page's own; those of runs are the notebook's, in `src/ui/notebook/`. */
export const en = {
  title: 'Lab notebook',
  lead: 'Every training that ends in this browser is kept here. Put any runs on one axis, see what differs in their settings, take them with you as files, print a report.',
  noScript:
    'Without JavaScript you see what is in every notebook: the coursework’s two runs and ours on record. With it your own runs join them, and all can be compared.',
};

export const fa: typeof en = {
  title: 'دفتر آزمایشگاه',
  lead: 'هر آموزشی که در این مرورگر به پایان برسد اینجا نگه داشته می‌شود. اجراها را روی یک محور بگذارید، ببینید تنظیم‌هایشان چه تفاوتی دارد، آن‌ها را در فایل با خود ببرید و گزارش چاپ کنید.',
  noScript:
    'بدون جاوااسکریپت آنچه را در همه‌ی دفترها هست می‌بینید: دو اجرای تکلیف و اجراهای ثبت‌شده‌ی ما. با آن، اجراهای خودتان هم می‌آیند و همه را می‌توان مقایسه کرد.',
};

export type Strings = typeof en;

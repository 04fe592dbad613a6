type Language = 'zh' | 'en';

const ZH = new Intl.DateTimeFormat('zh-CN', { year: 'numeric', month: 'long', day: 'numeric', timeZone: 'UTC' });
const ZH_WEEKDAY = new Intl.DateTimeFormat('zh-CN', { weekday: 'short', timeZone: 'UTC' });
const EN = new Intl.DateTimeFormat('en-GB', { weekday: 'long', year: 'numeric', month: 'long', day: 'numeric', timeZone: 'UTC' });

/** A legal day in words: 2024年2月3日（周六）, Saturday 3 February 2024. @param day `YYYY-MM-DD` */
export function dayInWords(day: string, language: Language): string {
  const date = new Date(`${day}T00:00:00Z`);
  return language === 'zh' ? `${ZH.format(date)}（${ZH_WEEKDAY.format(date)}）` : EN.format(date).replace(',', '');
}

/** A fictional person. `id` is the pseudonymous reference under which the log knows the person. */
export interface Person {
  readonly id: string;
  readonly name: string;
  readonly idNumber: string;
}

const SURNAMES = '赵 钱 孙 李 周 吴 郑 王 冯 陈 褚 卫 蒋 沈 韩 杨 朱 秦 许 何 吕 施 张 孔 曹 严 华 金 魏 陶 姜'.split(' ');
/** As many as have no common divisor with the surnames: 899 names before one comes again. */
const GIVEN = '一诚 二明 三思 四平 五谷 六合 七巧 八方 九章 十全 百川 千山 万里 甲子 乙木 丙火 丁香 戊土 己任 庚金 辛勤 壬水 癸雨 子夜 丑牛 寅虎 卯兔 辰龙 巳时'.split(' ');

/** Invented and said to be so in the name itself: no such person is meant. */
function fictionalName(index: number): string {
  return `${SURNAMES[index % SURNAMES.length] ?? ''}${GIVEN[index % GIVEN.length] ?? ''}（虚构）`;
}

/** No province has the code 99, so that nobody can ever bear such a number. */
const NOWHERE = '990702';
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const two = (value: number): string => String(value).padStart(2, '0');

/** A number of the form of a resident's identity number (GB 11643), with a right check digit and a region that does not exist. */
function fictionalIdNumber(index: number): string {
  const digits = `${NOWHERE}${1960 + (index % 40)}${two(1 + (index % 12))}${two(1 + (index % 28))}${String(index % 1000).padStart(3, '0')}`;
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * Number(digits[at]), 0);
  return `${digits}${'10X98765432'[sum % 11] ?? ''}`;
}

/** The person with a reference; `index` tells the persons of the sample apart. */
export function fictionalPerson(id: string, index: number): Person {
  return { id, name: fictionalName(index), idNumber: fictionalIdNumber(index) };
}

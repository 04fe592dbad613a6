import type { Plugin } from '@yichuang/plugin-kit';
import { releases as caizheng } from '@yichuang/plugin-caizheng';
import { releases as canlian } from '@yichuang/plugin-canlian';
import { releases as chengguan } from '@yichuang/plugin-chengguan';
import { releases as fagai } from '@yichuang/plugin-fagai';
import { releases as gongan } from '@yichuang/plugin-gongan';
import { releases as huanbao } from '@yichuang/plugin-huanbao';
import { releases as jiaoti } from '@yichuang/plugin-jiaoti';
import { releases as jiaotong } from '@yichuang/plugin-jiaotong';
import { releases as linye } from '@yichuang/plugin-linye';
import { releases as minzheng } from '@yichuang/plugin-minzheng';
import { releases as minzong } from '@yichuang/plugin-minzong';
import { releases as nongye } from '@yichuang/plugin-nongye';
import { releases as renshe } from '@yichuang/plugin-renshe';
import { releases as shangwu } from '@yichuang/plugin-shangwu';
import { releases as shijian } from '@yichuang/plugin-shijian';
import { releases as shuili } from '@yichuang/plugin-shuili';
import { releases as sifa } from '@yichuang/plugin-sifa';
import { releases as tuiyi } from '@yichuang/plugin-tuiyi';
import { releases as weijian } from '@yichuang/plugin-weijian';
import { releases as wenlv } from '@yichuang/plugin-wenlv';
import { releases as xiangcun } from '@yichuang/plugin-xiangcun';
import { releases as yibao } from '@yichuang/plugin-yibao';
import { releases as yingji } from '@yichuang/plugin-yingji';
import { releases as zhujian } from '@yichuang/plugin-zhujian';
import { releases as ziran } from '@yichuang/plugin-ziran';

/** Releases of every department, the oldest first. */
export const PLUGINS: readonly (readonly Plugin[])[] = [
  caizheng, canlian, chengguan, fagai, gongan, huanbao, jiaoti, jiaotong, linye, minzheng, minzong, nongye, renshe, shangwu, shijian, shuili, sifa, tuiyi, weijian, wenlv, xiangcun, yibao, yingji, zhujian, ziran,
];

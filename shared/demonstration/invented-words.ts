/** Words for names of things that do not exist. None tells a place, a person or a firm by itself. */
export const inventedWords: readonly string[] = (
  '春晖 松涛 云帆 望岳 清和 静安 听雨 锦程 朝晖 晚晴 碧溪 翠屏 金桂 银杏 紫薇 玉兰 海棠 芙蓉 腊梅 丁香 ' +
  '青竹 红枫 白杨 垂柳 梧桐 长青 永乐 康宁 福安 吉庆 祥云 瑞雪 嘉禾 丰泽 惠民 睦邻 德馨 仁和 敬业 勤耕 ' +
  '书香 墨韵 琴台 棋盘 画廊 星辰 明月 晨曦 晚霞 彩虹 东篱 西窗 南亭 北苑 中庭 前程 后乐 左邻 右舍 四季 ' +
  '五福 六合 七彩 八达 九如 十全 百合 千帆 万象 和风 细雨 暖阳 流云 飞燕 归雁 鸣泉 秋实 夏荷 冬青 初心'
).split(' ');

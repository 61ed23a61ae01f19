/**
 * Characters for the CJK Radicals Supplement, which NFKC leaves alone. Source: Unicode's EquivalentUnifiedIdeograph.txt,
 * the rows whose glyphs are the same. (Kangxi radicals, U+2F00 and up, have a NFKC mapping.)
 */
export const RADICALS: ReadonlyMap<string, string> = new Map(
  (
    '⺁厂 ⺇几 ⺈刀 ⺊卜 ⺋卩 ⺌小 ⺍小 ⺎兀 ⺏尢 ⺐尢 ⺓幺 ⺔彑 ⺕彐 ⺙攵 ⺛旡 ⺜日 ⺝月 ⺞歹 ⺟母 ⺠民 ⺡氵 ⺢氺 ⺣灬 ⺤爫 ⺧牛 ⺨犭 ⺩王 ⺫罒 ⺬示 ⺭礻 ⺮竹 ⺯糹 ' +
    '⺰纟 ⺱罓 ⺲罒 ⺳网 ⺴网 ⺵网 ⺶羊 ⺷羊 ⺸羊 ⺹老 ⺺聿 ⺼肉 ⺾艹 ⺿艹 ⻀艹 ⻁虎 ⻂衤 ⻃覀 ⻄西 ⻅见 ⻆角 ⻇角 ⻈讠 ⻉贝 ⻊足 ⻋车 ⻌辶 ⻍辶 ⻎辶 ⻏阝 ⻐钅 ⻑長 ⻒镸 ⻓长 ' +
    '⻔门 ⻕阜 ⻖阝 ⻗雨 ⻘青 ⻙韦 ⻚页 ⻛风 ⻜飞 ⻝食 ⻞食 ⻟飠 ⻠饣 ⻡首 ⻢马 ⻣骨 ⻤鬼 ⻥鱼 ⻦鸟 ⻧卤 ⻨麦 ⻩黄 ⻪黾 ⻫斉 ⻬齐 ⻭歯 ⻮齿 ⻯竜 ⻰龙 ⻱龟 ⻲亀 ⻳龟'
  )
    .split(' ')
    .map((row) => [row.slice(0, 1), row.slice(1)]),
);

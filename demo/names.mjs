const surnames = [
  ...'赵钱孙李周吴郑王冯陈褚蒋沈韩杨朱秦尤许何吕施孔曹金魏陶姜谢邹喻苏潘葛范彭鲁韦马方任袁柳唐薛雷贺倪汤罗毕郝邬安常乐于傅康伍余元顾孟黄穆萧尹姚邵汪祁毛狄明戴宋庞熊纪舒屈项祝董梁杜阮蓝席麻强贾江童颜郭梅林钟徐邱高夏蔡田胡凌霍虞万',
];
const menNames = [
  '志强',
  '建平',
  '国华',
  '海波',
  '立新',
  '卫东',
  '永刚',
  '晓峰',
  '少华',
  '文斌',
  '德明',
  '春林',
  '光荣',
  '家兴',
  '长青',
  '正云',
  '先进',
  '世杰',
  '玉成',
  '俊',
  '勇',
  '磊',
  '鹏',
  '浩然',
  '子轩',
  '振宇',
  '祥',
  '伟',
  '涛',
  '超',
];
const womenNames = [
  '晓梅',
  '玉兰',
  '丽华',
  '春燕',
  '红霞',
  '秀英',
  '美玲',
  '雅婷',
  '静',
  '敏',
  '娟',
  '艳',
  '婷婷',
  '雨欣',
  '思琪',
  '桂芳',
  '凤英',
  '文慧',
  '小玲',
  '佳',
];

/** `count` made-up people of one house, no name twice; `except` keeps the lead's own. */
export function people(random, count, except = []) {
  const known = new Set(except);
  const found = [];
  while (found.length < count) {
    const gender = random.next() < 0.62 ? 'male' : 'female';
    const name = random.pick(surnames) + random.pick(gender === 'male' ? menNames : womenNames);
    if (known.has(name)) continue;
    known.add(name);
    found.push({ name, gender });
  }
  return found;
}

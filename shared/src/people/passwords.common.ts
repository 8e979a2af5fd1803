// Passwords that are tried first everywhere, and those that Chinese schools like. Short on purpose: length and
// the other rules catch the rest.
export const COMMON_PASSWORDS: ReadonlySet<string> = new Set(
  `123456789 1234567890 12345678910 88888888 66666666 00000000 11111111 11223344 12341234 123123123 147258369 123456abc abc123456 a123456789 a1234567 aa123456 aa12345678
  password password1 passw0rd p@ssw0rd p@ssword admin123 administrator welcome1 letmein1 iloveyou iloveyou1 sunshine princess football baseball superman trustno1
  qwertyui qwerty123 qwertyuiop 1qaz2wsx 1q2w3e4r 1q2w3e4r5t zaq12wsx qazwsxedc asdfghjkl asdf1234 qwer1234 zxcvbnm1 zxcvbnm123
  woaini woaini520 woaini1314 woaini123 5201314 wo5201314 5201314a 520520520 1314520520 woaini1314520 aini1314 tamade110 caonima woaiwojia
  laoshi jiaoshi xuexiao xiaoxue zhongxue gaozhong jiaoyu jiaoyuju laoshihao laoshi123 jiaoshi123 xinli xinlijiaoshi xinlijiankang banzhuren mingshi gongzuoshi
  zhongguo woaizhongguo beijing shanghai guangzhou shenzhen hangzhou nanjing wuhan chengdu
  gongyan yunlan teacher teacher1 teacher123 school school123 student student1 mima mima123 mima1234 mimashi woshilaoshi
  changeme change-me default guest guest123 test test1234 root toor master hello hello123 dragon monkey
  gongyan123 gongyan2025 password123 password1234 admin admin1234 admin12345 admin888 qwer asdf zxcv abcd abcd1234 abcdefg abc`
    .split(/\s+/)
    .filter((word) => word !== ''),
);

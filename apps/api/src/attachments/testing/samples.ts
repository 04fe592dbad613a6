/** Small files that are what they say, and some that are not. */
const be32 = (value: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
};
const PNG_END = Buffer.from('0000000049454e44ae426082', 'hex');

/** A PNG head of any size, with an end; its picture data is left out. */
export const png = (width = 8, height = 8, filling: Buffer = Buffer.alloc(0)): Buffer =>
  Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), be32(13), Buffer.from('IHDR'), be32(width), be32(height), Buffer.from([8, 2, 0, 0, 0]), be32(0), filling, PNG_END]);

/** A JPEG head of any size. */
export function jpeg(width = 8, height = 8, filling: Buffer = Buffer.alloc(0)): Buffer {
  const frame = Buffer.from([0xff, 0xc0, 0, 17, 8, height >> 8, height & 255, width >> 8, width & 255, 3, 1, 0x22, 0, 2, 0x11, 1, 3, 0x11, 1]);
  const jfif = Buffer.from([0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0, 1, 1, 0, 0, 1, 0, 1, 0, 0]);
  return Buffer.concat([Buffer.from([0xff, 0xd8]), jfif, frame, filling, Buffer.from([0xff, 0xd9])]);
}

export const pdf = (filling: Buffer = Buffer.alloc(0)): Buffer => Buffer.concat([Buffer.from('%PDF-1.7\n1 0 obj<<>>endobj\n'), filling, Buffer.from('\ntrailer<<>>\n%%EOF\n')]);

/** Names that have broken out of some program. */
export const HOSTILE_NAMES: readonly string[] = [
  '../../../../etc/passwd', '..\\..\\windows\\system32\\config\\sam', '%2e%2e%2fetc%2fpasswd', '/etc/shadow', 'C:\\boot.ini', '\\\\server\\share\\x.jpg', 'a\u0000.jpg', '\u0000', '', ' ', '.', '..', '...', '.htaccess',
  'CON', 'con.jpg', 'NUL.pdf', 'COM1', 'lpt9.png', '身份证\u202Egpj.exe', '\u2066abc\u2069.jpg', '\uFEFFx.png', '名'.repeat(4000), 'x'.repeat(4096), '😀'.repeat(300), '\uD800.jpg', 'a\r\nSet-Cookie: x=1.jpg', 'a"; filename="b.html', "a'; drop table x;.pdf",
  '<script>alert(1)</script>.png', 'a/b/c.jpg', 'x.jpg/../../y', '${jndi:ldap://x}.jpg', '`id`.pdf', '$(id).png', '-rf', '--output=x', 'a|b.jpg', 'e\u0301.jpg', '户口簿（首页）.JPG', '身份证 正面.jpeg', 'x.pdf.exe', '文件%0d%0aX.jpg', '%', '%zz', '*?:<>|"',
];

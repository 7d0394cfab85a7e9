/**
 * The text of a URL with `***` for its password, for messages: `mysql://linli:***@10.0.0.5/linli`. A password ends with
 * the last `@`, for it may hold `@`, `/` and `:` itself; of several URLs in one text nothing between the first password
 * and the last `@` is shown.
 */
export function withoutPassword(url: string): string {
  return url.replace(/\/\/([^:/]*):[^]*@/, '//$1:***@');
}

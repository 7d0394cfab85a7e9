import { writePurpose } from '../../shared/access/purpose';

/**
 * What a browser sees at `GET /graphql`: Apollo Sandbox where there is internet (it comes from Apollo's servers), and
 * always the way to the offline desk.
 * @param token filled in among the headers of the Sandbox; undefined where everybody brings one
 */
export function landingPage(token: string | undefined): string {
  const sandbox = {
    target: '#sandbox',
    endpointIsEditable: false,
    sendOperationHeadersInIntrospection: true,
    initialState: {
      headers: {
        Authorization: token === undefined ? '' : `Bearer ${token}`,
        'x-access-purpose': token === undefined ? '' : writePurpose('演示'),
      },
    },
  };
  return page
    .replace('{{sandbox}}', () => JSON.stringify(sandbox))
    .replace('{{signIn}}', token === undefined ? bringToken : sampleFilledIn);
}

const sampleFilledIn =
  '已填好演示令牌（领导）；其他角色的令牌由 npm start 打印 / A sample token of a LEADER is filled in';

const bringToken =
  '请在 Headers 中填写 Authorization: Bearer 令牌 / Put your token into the header Authorization; without one you ask as the public';

const page = `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>邻里 Linli</title>
<link rel="icon" href="data:,">
<style>
  html, body { margin: 0; height: 100%; font-family: system-ui, "Noto Sans CJK SC", "Microsoft YaHei", sans-serif; }
  body { display: flex; flex-direction: column; }
  header { padding: 0.6rem 1rem; background: #14323f; color: #fff; display: flex; flex-wrap: wrap; gap: 0.3rem 1.5rem; align-items: baseline; }
  header a { color: #9fd8ff; }
  header span { font-size: 0.85rem; color: #cfe3ea; }
  #sandbox { flex: 1; min-height: 0; }
  #offline { padding: 2rem; max-width: 42rem; line-height: 1.7; }
</style>
</head>
<body>
<header><strong>邻里 Linli</strong>
<a href="/desk">离线查询台 / Offline desk</a>
<a href="/catalogue">数据目录 / Data catalogue</a>
<a href="/schema.graphql">模式文件 / Schema</a>
<span>{{signIn}}</span></header>
<div id="sandbox"><div id="offline">
<p>Apollo Sandbox 需要连接互联网。内网环境请使用<a href="/desk">离线查询台</a>，问题已备好。</p>
<p>Apollo Sandbox needs the internet. Without it, use the <a href="/desk">offline desk</a>: the questions are ready there.</p>
<p>各字段的含义、密级和来源见<a href="/catalogue">数据目录</a>；错误代码见 <code>gateway/errors.md</code>，安全说明见 <code>gateway/security.md</code>。</p>
</div></div>
<script>var sandbox = {{sandbox}};</script>
<script src="https://embeddable-sandbox.cdn.apollographql.com/v2/embeddable-sandbox.umd.production.min.js"
  onload="document.getElementById('sandbox').textContent='';sandbox.initialEndpoint=location.origin+'/graphql';new window.EmbeddedSandbox(sandbox)"></script>
</body>
</html>
`;

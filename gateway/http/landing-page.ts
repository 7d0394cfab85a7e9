/**
 * What a browser sees at `GET /graphql`: Apollo Sandbox where there is internet (it comes from Apollo's servers), and
 * always the way to the offline desk.
 */
export const landingPage = `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>邻里 Linli</title>
<link rel="icon" href="data:,">
<style>
  html, body { margin: 0; height: 100%; font-family: system-ui, "Noto Sans CJK SC", "Microsoft YaHei", sans-serif; }
  body { display: flex; flex-direction: column; }
  header { padding: 0.6rem 1rem; background: #14323f; color: #fff; display: flex; gap: 1.5rem; align-items: baseline; }
  header a { color: #9fd8ff; }
  #sandbox { flex: 1; min-height: 0; }
  #offline { padding: 2rem; max-width: 42rem; line-height: 1.7; }
</style>
</head>
<body>
<header><strong>邻里 Linli</strong>
<a href="/desk">离线查询台 / Offline desk</a>
<a href="/schema.graphql">模式文件 / Schema</a></header>
<div id="sandbox"><div id="offline">
<p>Apollo Sandbox 需要连接互联网。内网环境请使用<a href="/desk">离线查询台</a>，问题已备好。</p>
<p>Apollo Sandbox needs the internet. Without it, use the <a href="/desk">offline desk</a>: the questions are ready there.</p>
</div></div>
<script src="https://embeddable-sandbox.cdn.apollographql.com/v2/embeddable-sandbox.umd.production.min.js"
  onload="document.getElementById('sandbox').textContent='';new window.EmbeddedSandbox({target:'#sandbox',initialEndpoint:location.origin+'/graphql',endpointIsEditable:false,sendOperationHeadersInIntrospection:true})"></script>
</body>
</html>
`;

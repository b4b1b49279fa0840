// What runs before anything of the page is seen; `first.html` puts it into every page, shortened by esbuild.
//
// The gate (Trusted Types) is for texts that become HTML and for addresses of scripts, where the page's policy asks for one.
// Here, since a module may run before any other script; ours pass it, and what would run is refused.
// The colours are set as soon as there is a body: no page flashes. `SCHEMES` is filled in by the template.
{
  window.trustedTypes?.createPolicy("default", {
    createHTML: (text) => {
      const harmless = text.replace(/<link rel="stylesheet" href="(?:\.\.\/)*assets\/[\w.\/-]+">/g, "");
      if (/<\/?(?:script|iframe|frame|object|embed|applet|base|meta|link|style)\b/i.test(harmless)) throw new TypeError("HTML with something in it that would run is refused.");
      return text;
    },
    createScriptURL: (address) => {
      const { protocol, host } = new URL(address, document.baseURI);
      if (protocol !== location.protocol || host !== location.host) throw new TypeError("A script from elsewhere is refused.");
      return address;
    },
  });
  document.documentElement.className = "js";
  const key = new URL("..", document.querySelector("link[rel=icon]").href).pathname + ".__palette";
  const schemes = SCHEMES;
  const kept = () => { try { return JSON.parse(localStorage.getItem(key))?.color?.scheme; } catch { return null; } };
  const now = () => kept() ?? schemes.find(({ media }) => matchMedia(media).matches)?.scheme ?? schemes[0].scheme;
  const show = () => document.body.setAttribute("data-md-color-scheme", now());
  globalThis.conductColours = {
    schemes, kept, show,
    keep: (scheme) => { try { localStorage.setItem(key, JSON.stringify({ color: { scheme } })); } catch { document.body.setAttribute("data-md-color-scheme", scheme); } },
  };
  new MutationObserver((_, watch) => { if (document.body) { watch.disconnect(); show(); } }).observe(document.documentElement, { childList: true });
}

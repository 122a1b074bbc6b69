// What an app gets in place of https://cdn.shopify.com/shopifycloud/app-bridge.js: the same global, the same elements,
// talking by messages to the admin host the app is framed in.
(() => {
  const self = document.currentScript;
  const admin = new URL(self.src).origin;
  const params = new URLSearchParams(location.search);
  const embedded = window.parent !== window;

  // A third-party frame may be denied storage; what is kept there is a convenience only.
  const storage = {
    read() {
      try {
        return JSON.parse(sessionStorage.getItem("app-bridge") ?? "{}");
      } catch {
        return {};
      }
    },
    write(value) {
      try {
        sessionStorage.setItem("app-bridge", JSON.stringify(value));
      } catch {
        // Denied.
      }
    },
  };
  const kept = storage.read();
  const meta = document.querySelector('meta[name="shopify-api-key"]');
  const config = {
    apiKey: self.dataset.apiKey ?? meta?.content ?? "",
    host: params.get("host") ?? kept.host,
    shop: params.get("shop") ?? kept.shop,
    locale: params.get("locale") ?? kept.locale ?? "en",
    appOrigins: [],
    disabledFeatures: [],
  };
  storage.write(config);
  if (!config.apiKey)
    console.error('App Bridge: there is no API key; add <meta name="shopify-api-key"> before the script.');

  const ownParams = ["shop", "host", "embedded", "session", "timestamp", "id_token", "hmac", "locale", "protocol"];
  const shownPath = () => {
    const url = new URL(location.href);
    for (const name of ownParams) url.searchParams.delete(name);
    return url.pathname + url.search + url.hash;
  };

  // Opened outside the admin: the app's page belongs inside it.
  if (!embedded && config.shop && params.has("host")) {
    location.replace(`${admin}/store/${config.shop.split(".")[0]}/apps/${config.apiKey}${shownPath()}`);
    return;
  }

  // Messages
  let lastId = 0;
  const waiting = new Map();
  const post = (type, detail = {}) => {
    if (embedded) window.parent.postMessage({ standIn: true, type, ...detail }, admin);
  };
  const ask = (what, detail = {}) => {
    if (!embedded) return Promise.reject(new Error(`App Bridge: ${what} works inside the Shopify admin only.`));
    return new Promise((resolve, reject) => {
      lastId += 1;
      waiting.set(lastId, { resolve, reject });
      post("ask", { id: lastId, what, ...detail });
    });
  };

  // Session tokens: one is used until shortly before it ends.
  let token = null;
  const endOf = (jwt) => {
    try {
      return JSON.parse(atob(jwt.split(".")[1].replaceAll("-", "+").replaceAll("_", "/"))).exp * 1000;
    } catch {
      return 0;
    }
  };
  const fetchToken = (bounce) => {
    const asked = ask("idToken", { bounce }).then((jwt) => {
      if (token?.asked === asked) token.end = endOf(jwt) - 10_000;
      return jwt;
    });
    token = { asked, end: Number.POSITIVE_INFINITY };
    asked.catch(() => {
      token = null;
    });
    return asked;
  };
  const given = params.get("id_token");
  if (given) token = { asked: Promise.resolve(given), end: endOf(given) - 10_000 };
  const idToken = () => (token && token.end > Date.now() ? token.asked : fetchToken(false));

  // Requests to the app's own origin carry the token, and are sent once more when the app says it was not good.
  const plainFetch = window.fetch;
  const adminApi = /^shopify:(?:\/\/)?admin\/api\//;
  window.fetch = async (input, init) => {
    const asked = typeof input === "string" ? input : (input.url ?? String(input));
    if (adminApi.test(asked)) {
      const body = input instanceof Request ? await input.text() : init?.body;
      const answer = await ask("directApi", { body });
      return new Response(answer.body, { status: answer.status, headers: { "content-type": "application/json" } });
    }
    const request = new Request(input, init);
    if (!embedded || new URL(request.url).origin !== location.origin || request.headers.has("authorization"))
      return plainFetch.call(window, request);
    const send = async () => {
      const once = request.clone();
      once.headers.set("Authorization", `Bearer ${await idToken()}`);
      once.headers.set("X-Requested-With", "XMLHttpRequest");
      return plainFetch.call(window, once);
    };
    let response = await send();
    if (response.status === 401 && response.headers.has("X-Shopify-Retry-Invalid-Session-Request")) {
      token = null;
      response = await send();
    }
    const elsewhere = response.headers.get("X-Shopify-API-Request-Failure-Reauthorize-Url");
    if (elsewhere) post("top", { url: new URL(elsewhere, location.href).href });
    return response;
  };

  // Leaving the frame
  const plainOpen = window.open;
  window.open = (url, target, features) => {
    const leaves = /^shopify:/.test(String(url)) || target === "_top" || target === "_parent";
    if (!embedded || !leaves) return plainOpen.call(window, url, target, features);
    post("top", { url: /^shopify:/.test(String(url)) ? String(url) : new URL(String(url), location.href).href });
    return null;
  };

  // Save bars
  const openBars = new Map();
  const buttonsOf = (element) =>
    [...element.querySelectorAll("button, a")].map((button, i) => ({
      i,
      text: button.textContent.trim() || button.getAttribute("label") || "",
      variant: button.getAttribute("variant"),
      tone: button.getAttribute("tone"),
      disabled: button.hasAttribute("disabled") || button.disabled === true,
      loading: button.hasAttribute("loading") && button.getAttribute("loading") !== "false",
    }));
  const tellSaveBar = () => {
    const bar = [...openBars.values()].at(-1);
    post("saveBar", { value: bar ? bar.describe() : null });
  };
  const closeBars = () => {
    for (const bar of [...openBars.values()]) bar.hide();
  };
  const leaveConfirmation = async () => {
    if (openBars.size === 0) return;
    await ask("leave");
    closeBars();
  };

  // What is shown by the admin is hidden here, without touching the elements: React compares them with what it rendered.
  const hidden = new CSSStyleSheet();
  document.adoptedStyleSheets.push(hidden);
  const hideElement = (element) => {
    const rule = `${element.localName} { display: none; }`;
    if (![...hidden.cssRules].some((known) => known.cssText === rule)) hidden.insertRule(rule);
  };
  const watch = (element, tell) => {
    const observer = new MutationObserver(tell);
    observer.observe(element, { childList: true, subtree: true, attributes: true, characterData: true });
    queueMicrotask(tell);
    return observer;
  };
  const define = (name, element) => {
    if (!customElements.get(name)) customElements.define(name, element);
  };

  define(
    "ui-save-bar",
    class extends HTMLElement {
      connectedCallback() {
        hideElement(this);
        this.observer = watch(this, () => this.showing && tellSaveBar());
      }
      disconnectedCallback() {
        this.observer.disconnect();
        if (this.showing) this.hide();
      }
      get showing() {
        return openBars.has(this);
      }
      get discardConfirmation() {
        return this.hasAttribute("discardconfirmation") && this.getAttribute("discardconfirmation") !== "false";
      }
      set discardConfirmation(on) {
        this.toggleAttribute("discardconfirmation", Boolean(on));
      }
      async show() {
        if (this.showing) return;
        openBars.set(this, {
          describe: () => ({ buttons: buttonsOf(this), confirmDiscard: this.discardConfirmation }),
          press: (i) => this.querySelectorAll("button, a")[i]?.click(),
          hide: () => this.hide(),
        });
        tellSaveBar();
        this.dispatchEvent(new Event("show"));
      }
      async hide() {
        if (!openBars.delete(this)) return;
        tellSaveBar();
        this.dispatchEvent(new Event("hide"));
      }
      async toggle() {
        await (this.showing ? this.hide() : this.show());
      }
    },
  );

  // <form data-save-bar>: the bar comes with the first change and goes with submit or reset.
  const formBar = (form) => ({
    describe: () => ({
      buttons: [
        { i: 0, text: "Discard", variant: null, disabled: false, loading: false },
        { i: 1, text: "Save", variant: "primary", disabled: false, loading: false },
      ],
      confirmDiscard: form.hasAttribute("data-discard-confirmation"),
    }),
    press: (i) => (i === 1 ? form.requestSubmit() : form.reset()),
    hide: () => openBars.delete(form) && tellSaveBar(),
  });
  const formOf = (event) => event.target?.closest?.("form[data-save-bar]");
  document.addEventListener("input", (event) => {
    const form = formOf(event);
    if (!form || openBars.has(form)) return;
    openBars.set(form, formBar(form));
    tellSaveBar();
  });
  for (const type of ["submit", "reset"])
    document.addEventListener(type, (event) => {
      const form = formOf(event);
      if (form && openBars.delete(form)) tellSaveBar();
    });

  // Menu
  const menuItems = (element) =>
    [...element.querySelectorAll("a, s-link")].map((link) => ({
      text: link.textContent.trim(),
      href: link.getAttribute("href") ?? "",
      home: link.getAttribute("rel") === "home",
    }));
  for (const name of ["ui-nav-menu", "s-app-nav"])
    define(
      name,
      class extends HTMLElement {
        connectedCallback() {
          hideElement(this);
          this.observer = watch(this, () => post("menu", { items: menuItems(this) }));
        }
        disconnectedCallback() {
          this.observer.disconnect();
        }
      },
    );

  // Title bar: the page's own, not a modal's.
  let pageTitle = null;
  const readTitle = () => {
    const bar = pageTitle?.isConnected ? pageTitle : null;
    const page = document.querySelector("s-page[heading]");
    if (bar) post("title", { title: bar.getAttribute("title") ?? "", buttons: buttonsOf(bar) });
    else post("title", { title: page?.getAttribute("heading") ?? "", buttons: [] });
  };
  define(
    "ui-title-bar",
    class extends HTMLElement {
      connectedCallback() {
        hideElement(this);
        if (this.closest("ui-modal")) return;
        pageTitle = this;
        this.observer = watch(this, readTitle);
      }
      disconnectedCallback() {
        this.observer?.disconnect();
        if (pageTitle === this) {
          pageTitle = null;
          queueMicrotask(readTitle);
        }
      }
    },
  );

  // Modals
  const style = document.createElement("style");
  style.textContent = `
    dialog.bridge-modal{padding:0;border:0;border-radius:14px;color:#1d2a2b;box-shadow:0 20px 60px #1d2a2b40;font:15px/1.5 system-ui,sans-serif}
    dialog.bridge-modal::backdrop{background:#1d2a2b66}
    .bridge-modal header,.bridge-modal footer{display:flex;align-items:center;gap:8px;padding:12px 16px}
    .bridge-modal header{border-bottom:1px solid #dde2df}.bridge-modal footer{justify-content:flex-end;border-top:1px solid #dde2df}
    .bridge-modal h2{margin:0 auto 0 0;font-size:16px}
    .bridge-modal header button,.bridge-modal footer button{font:inherit;min-height:34px;padding:0 14px;border:1px solid #b9c3c0;border-radius:8px;background:#fff;cursor:pointer}
    .bridge-modal footer button.primary{color:#fff;background:#0f5257;border-color:#0f5257}.bridge-modal footer button.critical{color:#fff;background:#9a3412;border-color:#9a3412}
    .bridge-modal .bridge-content{max-height:70vh;overflow:auto}.bridge-modal iframe{display:block;width:100%;height:60vh;border:0}`;
  const widths = { small: "24rem", base: "38rem", large: "58rem", max: "96vw" };
  const makeModal = (name) =>
    class extends HTMLElement {
      connectedCallback() {
        hideElement(this);
        this.observer = new MutationObserver(() => this.showing && this.fill());
        this.observer.observe(this, { childList: true, subtree: true, attributes: true, characterData: true });
      }
      disconnectedCallback() {
        this.observer.disconnect();
        this.hide();
        this.box?.remove();
      }
      get showing() {
        return Boolean(this.box?.open);
      }
      get src() {
        return this.getAttribute("src") ?? undefined;
      }
      set src(value) {
        if (value) this.setAttribute("src", value);
        else this.removeAttribute("src");
      }
      get variant() {
        return this.getAttribute("variant") ?? (name === "s-app-window" ? "max" : "base");
      }
      set variant(value) {
        this.setAttribute("variant", value);
      }
      get contentWindow() {
        return this.box?.querySelector("iframe")?.contentWindow ?? null;
      }
      // Whoever reads this puts the content there; otherwise the element's own children are moved in.
      get content() {
        this.contentTaken = true;
        return this.dialog().querySelector(".bridge-content");
      }
      dialog() {
        if (this.box) return this.box;
        this.box = document.createElement("dialog");
        this.box.className = "bridge-modal";
        this.box.innerHTML =
          '<header><h2></h2><button type="button" aria-label="Close">×</button></header><div class="bridge-content"></div><footer></footer>';
        this.box.querySelector("header button").addEventListener("click", () => this.hide());
        this.box.addEventListener("close", () => this.dispatchEvent(new Event("hide")));
        return this.box;
      }
      fill() {
        const box = this.dialog();
        const bar = this.querySelector("ui-title-bar");
        const title = bar?.getAttribute("title") ?? this.getAttribute("heading") ?? "";
        box.querySelector("h2").textContent = title;
        box.setAttribute("aria-label", title || "Dialog");
        const footer = box.querySelector("footer");
        const buttons = bar ? buttonsOf(bar) : [];
        footer.hidden = buttons.length === 0;
        footer.replaceChildren(
          ...buttons
            .sort((a, b) => Number(a.variant === "primary") - Number(b.variant === "primary"))
            .map(({ i, text, variant, tone, disabled }) => {
              const button = document.createElement("button");
              button.type = "button";
              button.textContent = text;
              button.disabled = disabled;
              button.className = tone === "critical" ? "critical" : variant === "primary" ? "primary" : "";
              button.addEventListener("click", () => bar.querySelectorAll("button, a")[i]?.click());
              return button;
            }),
        );
      }
      async show() {
        if (this.showing) return;
        const box = this.dialog();
        const content = box.querySelector(".bridge-content");
        if (!style.isConnected) document.head.append(style);
        if (this.src) {
          const frame = document.createElement("iframe");
          frame.src = new URL(this.src, location.href).href;
          frame.title = "Dialog";
          content.replaceChildren(frame);
        } else if (!this.contentTaken) {
          for (const child of [...this.children])
            if (!["UI-TITLE-BAR", "UI-SAVE-BAR"].includes(child.tagName)) content.append(child);
        }
        this.fill();
        box.style.width = `min(${widths[this.variant] ?? widths.base}, calc(100vw - 2rem))`;
        if (!box.isConnected) document.body.append(box);
        box.showModal();
        this.dispatchEvent(new Event("show"));
      }
      async hide() {
        if (this.showing) this.box.close();
      }
      async toggle() {
        await (this.showing ? this.hide() : this.show());
      }
    };
  define("ui-modal", makeModal("ui-modal"));
  define("s-app-window", makeModal("s-app-window"));

  const byId = (id, what) => {
    const element = document.getElementById(id);
    if (!element || typeof element.show !== "function")
      throw new Error(`App Bridge: there is no ${what} with the id ${id}.`);
    return element;
  };

  // Toasts
  const toasts = new Map();
  const toast = {
    show(message, options = {}) {
      lastId += 1;
      const id = String(lastId);
      toasts.set(id, options);
      post("toast", {
        toast: {
          id,
          message: String(message),
          isError: Boolean(options.isError),
          action: options.action ?? null,
          duration: options.duration ?? 5000,
        },
      });
      return id;
    },
    hide: (id) => post("toastHide", { toast: { id } }),
  };

  // Web vitals, measured here in the frame.
  const metrics = new Map();
  let onReport = null;
  let reporting = false;
  const measure = (name, value) => {
    const rounded = name === "CLS" ? Math.round(value * 10_000) / 10_000 : Math.round(value);
    if (metrics.get(name)?.value === rounded) return;
    metrics.set(name, { id: `${name}-${Math.round(performance.timeOrigin)}`, name, value: rounded });
    if (reporting) return;
    reporting = true;
    setTimeout(() => {
      reporting = false;
      const list = [...metrics.values()];
      post("vitals", { metrics: list, path: shownPath() });
      onReport?.({ metrics: list });
    }, 0);
  };
  const observe = (type, take, more = {}) => {
    try {
      new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true, ...more });
    } catch {
      // The browser does not measure this.
    }
  };
  observe("navigation", (entry) => measure("TTFB", entry.responseStart));
  observe("paint", (entry) => entry.name === "first-contentful-paint" && measure("FCP", entry.startTime));
  observe("largest-contentful-paint", (entry) => measure("LCP", entry.startTime));
  let shiftWindow = { value: 0, first: 0, last: 0 };
  observe("layout-shift", (entry) => {
    if (entry.hadRecentInput) return;
    const same = entry.startTime - shiftWindow.last < 1000 && entry.startTime - shiftWindow.first < 5000;
    shiftWindow = same
      ? { ...shiftWindow, value: shiftWindow.value + entry.value, last: entry.startTime }
      : { value: entry.value, first: entry.startTime, last: entry.startTime };
    measure("CLS", Math.max(metrics.get("CLS")?.value ?? 0, shiftWindow.value));
  });
  measure("CLS", 0);
  const interactions = new Map();
  const interact = (entry) => {
    if (!entry.interactionId) return;
    interactions.set(entry.interactionId, Math.max(interactions.get(entry.interactionId) ?? 0, entry.duration));
    const longest = [...interactions.values()].sort((a, b) => b - a);
    measure("INP", longest[Math.floor(longest.length / 50)]);
  };
  observe("event", interact, { durationThreshold: 16 });
  observe("first-input", interact);

  const nowhere = (what) => async () => {
    throw new Error(`App Bridge: the stand-in does not offer ${what}.`);
  };

  window.shopify = {
    config,
    origin: admin,
    ready: Promise.resolve(),
    setSignals() {},
    environment: { embedded, mobile: false, pos: false, intent: false },
    idToken,
    user: () => ask("user"),
    loading: (on) => post("loading", { on: on !== false }),
    toast,
    saveBar: {
      show: async (id) => byId(id, "save bar").show(),
      hide: async (id) => byId(id, "save bar").hide(),
      toggle: async (id) => byId(id, "save bar").toggle(),
      leaveConfirmation,
    },
    modal: {
      show: async (id) => byId(id, "modal").show(),
      hide: async (id) => byId(id, "modal").hide(),
      toggle: async (id) => byId(id, "modal").toggle(),
    },
    scopes: {
      query: () => ask("scopes"),
      request: (scopes) => ask("requestScopes", { scopes }),
      revoke: (scopes) => ask("revokeScopes", { scopes }),
    },
    resourcePicker: async (options) => {
      const chosen = await ask("resourcePicker", { options: JSON.parse(JSON.stringify(options)) });
      if (!chosen) return undefined;
      return Object.assign([...chosen], { selection: chosen });
    },
    picker: async (options) => ({ selected: ask("picker", { options: JSON.parse(JSON.stringify(options)) }) }),
    webVitals: {
      onReport: async (callback) => {
        onReport = callback;
        if (callback && metrics.size > 0) callback({ metrics: [...metrics.values()] });
      },
    },
    reviews: {
      request: async () => ({
        success: false,
        code: "merchant-ineligible",
        message: "The stand-in takes no reviews",
      }),
    },
    support: { registerHandler: async () => {} },
    app: { extensions: async () => [] },
    intents: { invoke: nowhere("intents"), register: () => () => {} },
    scanner: { capture: nowhere("the scanner") },
    pos: {},
    shopifyQL: { available: async () => false },
    tools: { register: () => () => {}, unregister() {}, clear() {} },
  };

  // Who listens for the menu's own event can move without a new document.
  let hearsNavigate = false;
  for (const target of [window, document]) {
    const add = target.addEventListener;
    target.addEventListener = function (type, ...rest) {
      if (type === "shopify:navigate") hearsNavigate = true;
      return add.call(this, type, ...rest);
    };
  }
  const navigate = (href) => {
    const link = [...document.querySelectorAll("ui-nav-menu a, s-app-nav a, s-app-nav s-link")].find(
      (one) => one.getAttribute("href") === href,
    );
    if (!hearsNavigate) return location.assign(href);
    const made = link ?? Object.assign(document.createElement("a"), { href });
    if (!link) {
      made.setAttribute("href", href);
      made.style.display = "none";
      document.body.append(made);
    }
    made.dispatchEvent(new CustomEvent("shopify:navigate", { bubbles: true, cancelable: true }));
    if (!link) made.remove();
  };

  window.addEventListener("message", (event) => {
    const message = event.data;
    if (event.origin !== admin || !message?.standIn) return;
    if (message.type === "reply") {
      const { resolve, reject } = waiting.get(message.id) ?? {};
      waiting.delete(message.id);
      if (message.error) reject?.(new Error(message.error));
      else resolve?.(message.value);
    }
    if (message.type === "navigate") navigate(message.href);
    if (message.type === "titleButton") pageTitle?.querySelectorAll("button, a")[message.i]?.click();
    if (message.type === "saveButton") [...openBars.values()].at(-1)?.press(message.i);
    if (message.type === "leave") closeBars();
    if (message.type === "toastAction") toasts.get(message.id)?.onAction?.();
    if (message.type === "toastGone") {
      toasts.get(message.id)?.onDismiss?.();
      toasts.delete(message.id);
    }
  });

  // Links that leave the frame, and links that would lose what is not saved.
  let letThrough = null;
  document.addEventListener(
    "click",
    (event) => {
      const link = event.composedPath().find((one) => one instanceof HTMLAnchorElement && one.hasAttribute("href"));
      if (!embedded || !link || event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey) return;
      const href = link.getAttribute("href");
      if (/^shopify:/.test(href) || ["_top", "_parent"].includes(link.target)) {
        event.preventDefault();
        post("top", { url: /^shopify:/.test(href) ? href : link.href });
        return;
      }
      const sameFrame = !link.target || link.target === "_self";
      if (!sameFrame || href.startsWith("#") || openBars.size === 0 || link === letThrough) return;
      if (link.closest("ui-nav-menu, s-app-nav, ui-title-bar, ui-save-bar")) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      leaveConfirmation().then(() => {
        letThrough = link;
        link.click();
        letThrough = null;
      });
    },
    true,
  );

  // Where the app is, for the address bar.
  const tellPath = () => post("path", { path: shownPath() });
  for (const method of ["pushState", "replaceState"]) {
    const plain = history[method];
    history[method] = function (...rest) {
      plain.apply(this, rest);
      tellPath();
    };
  }
  window.addEventListener("popstate", tellPath);

  // The bounce page: fetch a token, then load the page that was wanted.
  const reload = params.get("shopify-reload");
  if (reload) {
    fetchToken(true).then((jwt) => {
      const url = new URL(reload, location.href);
      url.searchParams.set("id_token", jwt);
      location.replace(url.href);
    });
    return;
  }
  post("hello", { path: shownPath() });
  document.addEventListener("DOMContentLoaded", readTitle);
})();

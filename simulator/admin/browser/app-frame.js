// The admin's side of App Bridge: what a framed app asks for is answered here.
(() => {
  const settings = JSON.parse(document.getElementById("app-settings").textContent);
  // Made here and not in the page: a reload then always starts at the address bar's place, and no message comes too early.
  const frame = document.createElement("iframe");
  frame.className = "app";
  frame.id = "app-frame";
  frame.name = "app";
  frame.title = settings.title;
  frame.allow = "clipboard-write";
  const saveBar = document.getElementById("save-bar");
  const saveButtons = saveBar.querySelector(".save-buttons");
  const progress = document.getElementById("progress");
  const title = document.getElementById("app-page-title");
  const titleButtons = document.getElementById("app-buttons");
  const menu = document.getElementById("app-menu");
  const toasts = document.getElementById("toasts");
  const base = settings.base;
  let items = [];
  let path = settings.path;
  let unsaved = null;
  let bounces = 0;

  const post = (type, detail = {}) =>
    frame.contentWindow.postMessage({ standIn: true, type, ...detail }, settings.tunnel);
  const element = (name, attributes = {}, ...children) => {
    const made = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) {
      if (key === "onclick") made.addEventListener("click", value);
      else if (typeof value === "boolean") made.toggleAttribute(key, value);
      else if (value !== null && value !== undefined) made.setAttribute(key, value);
    }
    made.append(...children.filter((child) => child !== null && child !== undefined));
    return made;
  };
  const call = async (rest, body) => {
    const response = await fetch(`${settings.store}${rest}`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body ?? {}),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(text);
    return JSON.parse(text);
  };

  // Dialogs
  const openDialog = (heading, content, buttons) =>
    new Promise((resolve) => {
      const dialog = element("dialog", { "aria-label": heading }, element("h2", {}, heading), ...content);
      const finish = (value) => {
        dialog.remove();
        resolve(value);
      };
      const row = element("div", { class: "buttons" });
      for (const { text, kind, value } of buttons)
        row.append(element("button", { type: "button", class: kind ?? "", onclick: () => finish(value()) }, text));
      dialog.append(row);
      dialog.addEventListener("cancel", () => finish(null));
      document.body.append(dialog);
      dialog.showModal();
    });
  const confirmLeaving = () =>
    openDialog(
      "Leave without saving?",
      [element("p", {}, "What you changed on this page is not saved.")],
      [
        { text: "Stay", value: () => false },
        { text: "Leave page", kind: "primary", value: () => true },
      ],
    );
  const mayLeave = async () => {
    if (!unsaved) return true;
    saveBar.classList.remove("shake");
    void saveBar.offsetWidth;
    saveBar.classList.add("shake");
    if (!(await confirmLeaving())) return false;
    setSaveBar(null);
    post("leave");
    return true;
  };

  // Address bar and menu
  const addressOf = (appPath) => base + (appPath === settings.home ? "" : appPath);
  const showPath = (next) => {
    path = next;
    const address = addressOf(next);
    if (location.pathname + location.search + location.hash !== address) history.replaceState(null, "", address);
    markMenu();
  };
  const markMenu = () => {
    const here = path.split(/[?#]/)[0];
    const fits = items
      .map(({ href }) => href.split(/[?#]/)[0])
      .filter((href) => here === href || (href !== "/" && here.startsWith(`${href}/`)))
      .sort((a, b) => b.length - a.length)[0];
    for (const link of menu.querySelectorAll("a")) {
      if (link.dataset.href.split(/[?#]/)[0] === fits) link.setAttribute("aria-current", "page");
      else link.removeAttribute("aria-current");
    }
    const appLink = document.getElementById("app-link");
    const shown = [...menu.querySelectorAll("a")].some((link) => link.hasAttribute("aria-current"));
    if (shown) appLink.removeAttribute("aria-current");
    else appLink.setAttribute("aria-current", "page");
  };
  const home = () => items.find((item) => item.home)?.href ?? settings.home;
  const setMenu = (next) => {
    items = next;
    menu.replaceChildren(
      ...items
        .filter((item) => !item.home)
        .map(({ text, href }) => element("li", {}, element("a", { href: addressOf(href), "data-href": href }, text))),
    );
    markMenu();
  };
  const plainClick = (event) => event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey;
  document.addEventListener("click", async (event) => {
    const link = event.target.closest("a[href]");
    if (!link || !plainClick(event)) return;
    const inApp = link.closest("#app-menu") ? link.dataset.href : link.id === "app-link" ? home() : null;
    if (inApp === null && !unsaved) return;
    event.preventDefault();
    if (!(await mayLeave())) return;
    if (inApp === null) location.assign(link.href);
    else post("navigate", { href: inApp });
  });
  window.addEventListener("beforeunload", (event) => {
    if (unsaved) event.preventDefault();
  });

  // Title and buttons
  const button = (described, press) =>
    element(
      "button",
      {
        type: "button",
        class: described.tone === "critical" ? "danger" : described.variant === "primary" ? "primary" : "",
        disabled: described.disabled || described.loading,
        onclick: press,
      },
      described.loading ? `${described.text}…` : described.text,
    );
  const setTitle = ({ title: text, buttons }) => {
    title.textContent = text ? `/ ${text}` : "";
    document.title = [text, settings.title, settings.shopName].filter(Boolean).join(" · ");
    titleButtons.replaceChildren(
      ...buttons
        .filter(({ variant }) => variant !== "breadcrumb")
        .sort((a, b) => Number(a.variant === "primary") - Number(b.variant === "primary"))
        .map((one) => button(one, () => post("titleButton", { i: one.i }))),
    );
  };
  const setSaveBar = (value) => {
    unsaved = value;
    saveBar.hidden = !value;
    if (!value) return;
    const named = value.buttons.map((one) => ({
      ...one,
      text: one.text || (one.variant === "primary" ? "Save" : "Discard"),
    }));
    saveButtons.replaceChildren(
      ...named
        .sort((a, b) => Number(a.variant === "primary") - Number(b.variant === "primary"))
        .map((one) =>
          button(one, async () => {
            if (one.variant !== "primary" && value.confirmDiscard && !(await confirmLeaving())) return;
            post("saveButton", { i: one.i });
          }),
        ),
    );
  };

  // Toasts
  const dropToast = (id) => {
    const shown = toasts.querySelector(`[data-id="${CSS.escape(id)}"]`);
    if (!shown) return;
    shown.remove();
    post("toastGone", { id });
  };
  const showToast = ({ id, message, isError, action, duration }) => {
    const act = () => {
      post("toastAction", { id });
      dropToast(id);
    };
    toasts.append(
      element(
        "div",
        { class: isError ? "toast error" : "toast", "data-id": id, role: isError ? "alert" : "status" },
        element("span", {}, message),
        action ? element("button", { type: "button", onclick: act }, action) : null,
        element("button", { type: "button", "aria-label": "Dismiss", onclick: () => dropToast(id) }, "×"),
      ),
    );
    setTimeout(() => dropToast(id), duration);
  };

  // Scopes
  const requestScopes = async (scopes) => {
    const now = await call("/app/scopes");
    const wanted = scopes.filter((scope) => !now.granted.includes(scope));
    if (wanted.length === 0) return { result: "granted-all", detail: now };
    const agreed = await openDialog(
      `${settings.title} asks for more access`,
      [element("ul", {}, ...wanted.map((scope) => element("li", {}, settings.scopeWords[scope] ?? scope)))],
      [
        { text: "Not now", value: () => false },
        { text: "Allow", kind: "primary", value: () => true },
      ],
    );
    if (!agreed) return { result: "declined-all", detail: now };
    return { result: "granted-all", detail: await call("/app/scopes/grant", { scopes: wanted }) };
  };

  // Pickers
  const choose = async (heading, list, multiple, chosen = []) => {
    const kind = multiple ? "checkbox" : "radio";
    const boxes = list.map(({ id, text, disabled }) => {
      const box = element("input", { type: kind, name: "choice", value: id, disabled: Boolean(disabled) });
      box.checked = chosen.includes(id);
      return element("li", {}, element("label", {}, box, element("span", {}, text)));
    });
    const filter = element("input", { type: "search", "aria-label": "Search", placeholder: "Search" });
    filter.addEventListener("input", () => {
      for (const [at, row] of boxes.entries())
        row.hidden = !list[at].text.toLowerCase().includes(filter.value.toLowerCase());
    });
    const holder = element("ul", { class: "choices" }, ...boxes);
    return openDialog(
      heading,
      [filter, holder],
      [
        { text: "Cancel", value: () => null },
        {
          text: "Select",
          kind: "primary",
          value: () => [...holder.querySelectorAll("input:checked")].map((box) => box.value),
        },
      ],
    );
  };
  const pickResource = async (options) => {
    const found = await call("/app/pick", { type: options.type, query: options.query ?? "" });
    const ids = await choose(
      `Choose ${options.type === "variant" ? "variants" : `${options.type}s`}`,
      found.map((node) => ({ id: node.id, text: node.displayName ?? node.title })),
      options.multiple,
      (options.selectionIds ?? []).map(({ id }) => id),
    );
    return ids && found.filter(({ id }) => ids.includes(id));
  };

  const answers = {
    async idToken({ bounce }) {
      bounces = bounce ? bounces + 1 : bounces;
      if (bounces > 3) {
        document.getElementById("app-notice").hidden = false;
        progress.hidden = true;
        throw new Error("the app refused the session token again and again");
      }
      return (await call("/app/session-token")).token;
    },
    user: async () => ({ accountAccess: "full" }),
    scopes: () => call("/app/scopes"),
    requestScopes: ({ scopes }) => requestScopes(scopes),
    revokeScopes: async ({ scopes }) => ({ detail: await call("/app/scopes/revoke", { scopes }) }),
    leave: () => confirmLeaving().then((yes) => (yes ? null : new Promise(() => {}))),
    resourcePicker: ({ options }) => pickResource(options),
    picker: ({ options }) =>
      choose(
        options.heading,
        options.items.map(({ id, heading, disabled }) => ({ id, text: heading, disabled })),
        options.multiple,
        options.items.filter(({ selected }) => selected).map(({ id }) => id),
      ).then((ids) => ids ?? undefined),
    directApi: ({ body }) => call("/app/direct-api", { body }),
  };

  const goTop = (url) => {
    const within = /^shopify:(?:\/\/)?admin(\/.*)?$/.exec(url)?.[1];
    if (within !== undefined || /^shopify:/.test(url)) return location.assign(`${settings.store}${within ?? ""}`);
    const asked = new URL(url);
    const legacy = /^\/admin(\/.*)?$/.exec(asked.pathname);
    if (asked.origin === settings.tunnel) return location.assign(addressOf(asked.pathname + asked.search));
    if (asked.origin === location.origin) return location.assign(url);
    if (asked.hostname === "admin.shopify.com") return location.assign(asked.pathname + asked.search);
    if (legacy && asked.hostname.endsWith(".myshopify.com"))
      return location.assign(`/store/${asked.hostname.split(".")[0]}${legacy[1] ?? ""}${asked.search}`);
    return openDialog(
      "This leads out of the stand-in",
      [element("p", {}, "The app wants to open this address:"), element("pre", {}, url)],
      [{ text: "Stay here", kind: "primary", value: () => null }],
    );
  };

  window.addEventListener("message", async (event) => {
    const message = event.data;
    if (event.source !== frame.contentWindow || event.origin !== settings.tunnel || !message?.standIn) return;
    switch (message.type) {
      case "hello":
        bounces = 0;
        progress.hidden = true;
        setSaveBar(null);
        showPath(message.path);
        break;
      case "path":
        showPath(message.path);
        break;
      case "menu":
        setMenu(message.items);
        break;
      case "title":
        setTitle(message);
        break;
      case "saveBar":
        setSaveBar(message.value);
        break;
      case "toast":
        showToast(message.toast);
        break;
      case "toastHide":
        dropToast(message.toast.id);
        break;
      case "loading":
        progress.hidden = !message.on;
        break;
      case "vitals":
        call("/app/vitals", { metrics: message.metrics, path: message.path }).catch(() => {});
        break;
      case "top":
        if (await mayLeave()) goTop(message.url);
        break;
      case "ask":
        try {
          post("reply", { id: message.id, value: await answers[message.what](message) });
        } catch (error) {
          post("reply", { id: message.id, error: error.message });
        }
        break;
    }
  });
  frame.addEventListener("load", () => {
    progress.hidden = true;
  });
  frame.src = settings.frame;
  document.getElementById("frame-box").append(frame);
})();

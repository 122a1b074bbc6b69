// Preloaded with `node --import`: what a program asks of Shopify's hosts goes to the stand-in at SIMULATOR_URL instead.
// The program does not know.
const simulator = process.env.SIMULATOR_URL;

if (simulator) {
  const real = globalThis.fetch;
  globalThis.fetch = (input, init) => {
    const url = new URL(input instanceof Request ? input.url : input);
    if (!/(^|\.)(myshopify|shopify)\.com$/.test(url.hostname)) return real(input, init);
    const request = new Request(new URL(url.pathname + url.search, simulator), input instanceof Request ? input : init);
    request.headers.set("x-forwarded-host", url.host);
    return real(request);
  };
}

export {};

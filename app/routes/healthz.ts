// The process is alive; it says nothing of what it depends on.
export const loader = () => new Response("ok");

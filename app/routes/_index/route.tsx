// The public front page: what Hot Rodan is and how to get it. Shopify opens the app here with ?shop, and is sent on.
import { type LinksFunction, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import styles from "./landing.css?url";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: styles }];

export const meta: MetaFunction = () => [
  { title: "Hot Rodan for Shopify" },
  { name: "description", content: "The catalogue, stock and costs of a hot-rod parts shop, read and counted." },
];

export function loader({ request }: LoaderFunctionArgs) {
  const { searchParams, search } = new URL(request.url);
  if (searchParams.has("shop")) throw redirect(`/app${search}`);
  return null;
}

export default function Landing() {
  return (
    <main>
      <h1>
        <img src="/favicon.svg" alt="" width="40" height="40" /> Hot Rodan
      </h1>
      <p>
        Hot Rodan is an app for Shopify shops that sell hot-rod and classic-car parts. It reads the shop's products,
        stock and costs, shows what is there by type of part, and names what is missing before customers, slow stock and
        seasons can be judged. It changes nothing in the shop by itself.
      </p>
      <h2>How to install it</h2>
      <ol>
        <li>Open your Shopify Admin and choose Hot Rodan from the app listing or the install link you were given.</li>
        <li>Read what the app may see, and choose Install.</li>
        <li>Hot Rodan opens inside your Shopify Admin and starts to read your catalogue. There is no other account.</li>
      </ol>
      <h2>Already installed?</h2>
      <p>Open it in your Shopify Admin under Apps. It has no pages of its own outside the Admin.</p>
    </main>
  );
}

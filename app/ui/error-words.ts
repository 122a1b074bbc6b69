// What an error says to the merchant. A status the server chose on purpose is told apart from a fault of ours.

export interface ErrorWords {
  title: string;
  text: string;
  retry: boolean;
}

export function errorWords(status: number | null): ErrorWords {
  if (status === null || status >= 500) {
    return {
      title: "Something went wrong",
      text: "Hot Rodan could not show this page. Try again in a moment.",
      retry: true,
    };
  }
  switch (status) {
    case 401:
      return {
        title: "Your session has ended",
        text: "Shopify no longer vouches for this window. Try again, or open Hot Rodan anew from your Shopify Admin.",
        retry: true,
      };
    case 403:
      return {
        title: "This is not allowed",
        text: "Your account or the app lacks a permission that this page needs. Ask the owner of the shop.",
        retry: true,
      };
    case 404:
      return { title: "Page not found", text: "There is no page of Hot Rodan at this address.", retry: false };
    case 429:
      return { title: "Too many requests", text: "Wait a minute, then try again.", retry: true };
    default:
      return { title: "This request was refused", text: `The server answered ${status}. Try again.`, retry: true };
  }
}

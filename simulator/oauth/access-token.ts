// POST /admin/oauth/access_token: a session token or a refresh token in, an access token out.
import type { AppFile } from "../app-file.ts";
import type { Fields } from "../http.ts";
import { textOf } from "../http.ts";
import type { Installs, OfflineGrant } from "./installs.ts";
import { scopeText } from "./installs.ts";
import { readSessionToken } from "./session-token.ts";

const exchangeGrant = "urn:ietf:params:oauth:grant-type:token-exchange";
const idTokenType = "urn:ietf:params:oauth:token-type:id_token";
const offlineType = "urn:shopify:params:oauth:token-type:offline-access-token";
const onlineType = "urn:shopify:params:oauth:token-type:online-access-token";

export interface TokenAnswer {
  status: number;
  body: Record<string, unknown>;
}

const refuse = (error: string, description: string): TokenAnswer => ({
  status: 400,
  body: { error, error_description: description },
});

const offlineAnswer = (grant: OfflineGrant, scopes: readonly string[]): TokenAnswer => ({
  status: 200,
  body: {
    access_token: grant.accessToken,
    scope: scopeText(scopes),
    ...(grant.refreshToken && {
      expires_in: grant.expiresIn,
      refresh_token: grant.refreshToken,
      refresh_token_expires_in: grant.refreshExpiresIn,
    }),
  },
});

function exchange(app: AppFile, installs: Installs, domain: string, fields: Fields): TokenAnswer {
  if (textOf(fields, "subject_token_type") !== idTokenType)
    return refuse("invalid_request", `subject_token_type must be ${idTokenType}`);
  const read = readSessionToken(textOf(fields, "subject_token"), { key: app.key, secret: app.secret, shop: domain });
  if ("refused" in read)
    return refuse(
      "invalid_subject_token",
      `Token exchange cannot be performed due to an invalid subject token. (${read.refused})`,
    );
  if (!installs.isInstalled(domain)) return refuse("app_not_installed", "The app is not installed on this shop.");
  const scopes = installs.scopesOf(domain);
  const kind = textOf(fields, "requested_token_type");
  if (kind === offlineType)
    return offlineAnswer(installs.issueOffline(domain, textOf(fields, "expiring") === "1"), scopes);
  if (kind !== onlineType)
    return refuse("invalid_request", `requested_token_type must be ${offlineType} or ${onlineType}`);
  const user = read.claims.sub;
  const online = installs.issueOnline(domain, user);
  return {
    status: 200,
    body: {
      access_token: online.accessToken,
      scope: scopeText(scopes),
      expires_in: online.expiresIn,
      associated_user_scope: scopeText(scopes),
      associated_user: {
        id: Number(user),
        first_name: "Shop",
        last_name: "Owner",
        email: `owner@${domain.split(".")[0]}.example`,
        email_verified: true,
        account_owner: true,
        locale: "en",
        collaborator: false,
      },
    },
  };
}

export function answerTokenRequest(app: AppFile, installs: Installs, domain: string, fields: Fields): TokenAnswer {
  if (textOf(fields, "client_id") !== app.key)
    return refuse("application_cannot_be_found", "No application has this client_id.");
  if (textOf(fields, "client_secret") !== app.secret)
    return refuse("invalid_client", "Client authentication failed: the client_secret is wrong.");
  const grant = textOf(fields, "grant_type");
  if (grant === exchangeGrant) return exchange(app, installs, domain, fields);
  if (grant !== "refresh_token")
    return refuse("unsupported_grant_type", `grant_type must be ${exchangeGrant} or refresh_token.`);
  const refreshed = installs.refresh(domain, textOf(fields, "refresh_token"));
  return refreshed
    ? offlineAnswer(refreshed, installs.scopesOf(domain))
    : refuse("invalid_grant", "The refresh token has expired, was revoked or was replaced.");
}

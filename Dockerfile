# Builds and serves the site; `docker compose up` runs it with PostgreSQL.
FROM node:22-bookworm-slim AS packages
WORKDIR /site
COPY package.json package-lock.json ./
COPY engine/package.json engine/
RUN npm ci --omit=dev --ignore-scripts --no-audit --no-fund

# The address that learners type goes into the pages, so it is an argument of the build.
FROM packages AS build
ARG PUBLIC_URL
ENV NODE_ENV=production NEXT_TELEMETRY_DISABLED=1
COPY . .
RUN node --import tsx scripts/build.ts && rm -rf .next/cache node_modules

FROM node:22-bookworm-slim
ARG PUBLIC_URL
ENV NODE_ENV=production NEXT_TELEMETRY_DISABLED=1 DATA_DIR=/data PORT=3000 PUBLIC_URL=$PUBLIC_URL
WORKDIR /site
COPY --from=packages /site/node_modules node_modules
COPY --from=build --chown=node:node /site ./
RUN mkdir /data && chown node:node /data
USER node
VOLUME /data
EXPOSE 3000
# A first start applies the migrations to the database before it is ready.
HEALTHCHECK --interval=10s --timeout=5s --start-period=30s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:3000/api/ready').then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "--import", "tsx", "scripts/serve.ts"]

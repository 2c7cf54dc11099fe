# What the action runs in: the program as one file that needs no .NET, git, and the certificates of the authorities.
# The official images are named by tag here; the release pins what it has built by digest, in action.yml.
FROM --platform=$BUILDPLATFORM mcr.microsoft.com/dotnet/sdk:10.0 AS build
ARG TARGETARCH=amd64
ARG VERSION=0.0.0-dev
WORKDIR /source
COPY global.json Directory.Build.props Directory.Packages.props .editorconfig BannedSymbols.txt ./
COPY rules ./rules
COPY src ./src
# Without the shared compiler: its process would stay behind. How a release is compiled stands in Gate.csproj.
RUN dotnet publish src/Gate --configuration Release --arch "$TARGETARCH" --output /gate \
      -p:Version="$VERSION" -p:UseSharedCompilation=false -p:DebugType=none -p:PublishDocumentationFiles=false

FROM mcr.microsoft.com/dotnet/runtime-deps:10.0
ARG VERSION=0.0.0-dev
ARG REVISION=unknown
LABEL org.opencontainers.image.title="Gate" \
      org.opencontainers.image.description="Reads every change of show synopses before it goes live" \
      org.opencontainers.image.source="https://github.com/gate-synopses/gate" \
      org.opencontainers.image.licenses="MIT" \
      org.opencontainers.image.version="$VERSION" \
      org.opencontainers.image.revision="$REVISION"
# No version of git is pinned: the distribution takes old ones away, and an image is rebuilt for the newest fixes.
# hadolint ignore=DL3008
RUN apt-get update \
    && apt-get install -y --no-install-recommends ca-certificates git \
    && rm -rf /var/lib/apt/lists/* /var/cache/apt/* /var/log/apt /var/log/dpkg.log /usr/share/doc/* /usr/share/man/*
COPY --from=build /gate /usr/share/gate
# No USER and no WORKDIR: GitHub's files belong to another user, whose ID is not known here, and the runner says where to work.
ENTRYPOINT ["/usr/share/gate/gate", "action"]

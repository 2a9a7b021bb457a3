// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/signing.h"

namespace Sync {

using Base::ErrorKind;

Base::Result<Operations::Request> signedRequest(
    const Signing &signing, const Operations::Request &request, Operations::Kind kind)
{
    if (!Operations::isPersons(request.name))
        return request;
    if (!signing.signer) {
        if (signing.required)
            return Base::fail(ErrorKind::Forbidden, "sign-in-needed", request.name);
        return request;
    }
    if (!Operations::mayDo(signing.role, request.name))
        return Base::fail(ErrorKind::Forbidden, "not-your-right", request.name);
    if (kind == Operations::Kind::Intent && signing.signer->session.isEmpty())
        return Base::fail(ErrorKind::Forbidden, "sign-in-needed", request.name);
    Operations::Request whole = request;
    whole.arguments = Operations::withSigner(request.arguments, *signing.signer);
    return whole;
}
} // namespace Sync

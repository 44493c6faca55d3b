"""Where allauth's views live; it looks them up by these names, so they have no namespace."""

from django.urls import path, re_path

from holt.people.web import sign_in

urlpatterns = [
    path("sign-in/", sign_in.SignIn.as_view(), name="account_login"),
    path("sign-in/code/", sign_in.RequestCode.as_view(), name="account_request_login_code"),
    path("sign-in/code/confirm/", sign_in.ConfirmCode.as_view(), name="account_confirm_login_code"),
    path("sign-in/closed/", sign_in.Inactive.as_view(), name="account_inactive"),
    path("sign-in/password/", sign_in.ResetPassword.as_view(), name="account_reset_password"),
    path(
        "sign-in/password/sent/",
        sign_in.ResetPasswordDone.as_view(),
        name="account_reset_password_done",
    ),
    path(
        "sign-in/password/done/",
        sign_in.NewPasswordDone.as_view(),
        name="account_reset_password_from_key_done",
    ),
    re_path(
        r"^sign-in/password/(?P<uidb36>[0-9A-Za-z]+)-(?P<key>[^/]+)/$",
        sign_in.NewPassword.as_view(),
        name="account_reset_password_from_key",
    ),
    path("sign-out/", sign_in.SignOut.as_view(), name="account_logout"),
    path(
        "settings/change-password/",
        sign_in.ChangePassword.as_view(),
        name="account_change_password",
    ),
    path("settings/set-password/", sign_in.SetPassword.as_view(), name="account_set_password"),
]
